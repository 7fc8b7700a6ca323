package io.kpihealth.ingest.workbook;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** One record of the central directory. */
record CentralRecord(
        String name, byte[] rawName, short method, long compressed, long size, long crc, long localOffset) {
    /** Traditional and strong encryption, and the masked header of the latter. */
    static final int ENCRYPTION_FLAGS = 1 | 1 << 6 | 1 << 13;

    private static final int SIGNATURE = 0x02014b50;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int ZIP64_FIELD = 1;
    private static final long IN_EXTRA = 0xFFFFFFFFL;

    boolean deflated() {
        return method == DEFLATED;
    }

    static CentralRecord next(ByteBuffer directory) {
        try {
            return read(directory);
        } catch (BufferUnderflowException e) {
            throw Refusal.DAMAGED.because("the archive's directory is cut off");
        }
    }

    private static CentralRecord read(ByteBuffer in) {
        if (in.getInt() != SIGNATURE) {
            throw Refusal.DAMAGED.because("the archive's directory is damaged");
        }
        in.getInt(); // versions
        int flags = in.getShort();
        short method = in.getShort();
        in.getInt(); // time
        long crc = Integer.toUnsignedLong(in.getInt());
        long compressed = Integer.toUnsignedLong(in.getInt());
        long size = Integer.toUnsignedLong(in.getInt());
        byte[] name = new byte[Short.toUnsignedInt(in.getShort())];
        byte[] extra = new byte[Short.toUnsignedInt(in.getShort())];
        int commentLength = Short.toUnsignedInt(in.getShort());
        int disk = Short.toUnsignedInt(in.getShort());
        in.getShort(); // internal attributes
        in.getInt(); // external attributes
        long offset = Integer.toUnsignedLong(in.getInt());
        in.get(name);
        in.get(extra);
        in.get(new byte[commentLength]);
        checkKind(flags, method, disk);
        ByteBuffer large = zip64(ByteBuffer.wrap(extra).order(in.order()));
        size = size == IN_EXTRA ? large.getLong() : size;
        compressed = compressed == IN_EXTRA ? large.getLong() : compressed;
        offset = offset == IN_EXTRA ? large.getLong() : offset;
        boolean storedAsIs = method == DEFLATED || size == compressed;
        if (size < 0 || compressed < 0 || offset < 0 || !storedAsIs) {
            throw Refusal.DAMAGED.because("an entry of the archive states impossible sizes");
        }
        return new CentralRecord(checkedName(name), name, method, compressed, size, crc, offset);
    }

    private static void checkKind(int flags, short method, int disk) {
        if ((flags & ENCRYPTION_FLAGS) != 0) {
            throw Refusal.ENCRYPTED.because("an entry of the archive is encrypted");
        }
        if (method != STORED && method != DEFLATED) {
            throw Refusal.COMPRESSION.because("an entry of the archive is compressed in a way that xlsx does not know");
        }
        if (disk != 0) {
            throw Refusal.DAMAGED.because("the archive is one part of several");
        }
    }

    /** The 64-bit sizes of an entry; empty when it has none, so that reading one of them fails. */
    private static ByteBuffer zip64(ByteBuffer extra) {
        while (extra.remaining() >= 4) {
            int id = Short.toUnsignedInt(extra.getShort());
            int length = Short.toUnsignedInt(extra.getShort());
            if (length > extra.remaining()) {
                break;
            }
            if (id == ZIP64_FIELD) {
                return extra.slice(extra.position(), length).order(extra.order());
            }
            extra.position(extra.position() + length);
        }
        return ByteBuffer.allocate(0);
    }

    private static String checkedName(byte[] raw) {
        String name;
        try {
            name = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refusal.ENTRY_NAME.because("an entry of the archive has an unreadable name");
        }
        boolean safe = !name.isEmpty()
                && !name.startsWith("/")
                && name.chars().noneMatch(c -> c == '\\' || c == ':' || c < ' ');
        for (String step : name.split("/", -1)) {
            safe &= !step.equals("..") && !step.equals(".");
        }
        if (!safe) {
            throw Refusal.ENTRY_NAME.because("an entry of the archive has a name that leads out of it");
        }
        return name;
    }
}
