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
    private static final int LONGEST_ROW = 256 * 1024; // two texts of a cell, four bytes a character at worst

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
