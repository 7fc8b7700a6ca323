package io.kpihealth.ingest.value;

import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows in PostgreSQL's binary COPY format, sent in pieces of some 64 KiB. */
final class BinaryCopy {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ROW = 1024 * 1024; // callers send a set in parts before it gets that long
    private static final int ONE_DIMENSION = 1;
    private static final int HAS_NULLS = 1;
    private static final int LOWER_BOUND = 1;
    private static final int INT2 = 21;
    private static final int INT4 = 23;
    private static final int TEXT = 25;
    private static final int FLOAT8 = 701;

    private final CopyIn copy;
    private final ByteBuffer buffer = ByteBuffer.allocate(PIECE + LONGEST_ROW);

    private BinaryCopy(CopyIn copy) {
        this.copy = copy;
        buffer.put(SIGNATURE).putInt(/* flags */ 0).putInt(/* extension length */ 0);
    }

    static BinaryCopy into(Connection connection, String tableAndColumns) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        return new BinaryCopy(postgres.getCopyAPI().copyIn("copy " + tableAndColumns + " from stdin (format binary)"));
    }

    void row(int fields) throws SQLException {
        if (buffer.position() >= PIECE) {
            send();
        }
        buffer.putShort((short) fields);
    }

    void int2(int value) {
        buffer.putInt(Short.BYTES).putShort((short) value);
    }

    void int4(int value) {
        buffer.putInt(Integer.BYTES).putInt(value);
    }

    void float8(double value) {
        buffer.putInt(Double.BYTES).putDouble(value);
    }

    void text(@Nullable String value) {
        if (value == null) {
            buffer.putInt(-1);
            return;
        }
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        try {
            buffer.putInt(bytes.length).put(bytes);
        } catch (BufferOverflowException tooLong) {
            throw new IllegalArgumentException("a text of " + bytes.length + " bytes", tooLong);
        }
    }

    void int2s(int[] values) {
        int length = array(INT2, values.length);
        for (int value : values) {
            int2(value);
        }
        endArray(length);
    }

    void int4s(int[] values) {
        int length = array(INT4, values.length);
        for (int value : values) {
            int4(value);
        }
        endArray(length);
    }

    void float8s(double[] values) {
        int length = array(FLOAT8, values.length);
        for (double value : values) {
            float8(value);
        }
        endArray(length);
    }

    void texts(@Nullable String[] values) {
        int length = array(TEXT, values.length);
        for (String value : values) {
            text(value);
        }
        endArray(length);
    }

    /** Returns where the array's length stands, which is known at its end. */
    private int array(int elementType, int size) {
        int length = buffer.position();
        buffer.putInt(0).putInt(ONE_DIMENSION).putInt(HAS_NULLS).putInt(elementType);
        buffer.putInt(size).putInt(LOWER_BOUND);
        return length;
    }

    private void endArray(int length) {
        buffer.putInt(length, buffer.position() - length - Integer.BYTES);
    }

    long end() throws SQLException {
        buffer.putShort((short) -1);
        send();
        return copy.endCopy();
    }

    void cancel() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void send() throws SQLException {
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }
}
