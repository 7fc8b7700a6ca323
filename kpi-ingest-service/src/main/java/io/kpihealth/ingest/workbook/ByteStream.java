package io.kpihealth.ingest.workbook;

import java.io.InputStream;

/** The bytes of a file from a position on, as they are. */
final class ByteStream extends InputStream {
    private final ChannelBytes file;
    private long position;

    ByteStream(ChannelBytes file, long position) {
        this.file = file;
        this.position = position;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (position >= file.size()) {
            return -1;
        }
        int read = file.readUpTo(position, target, offset, length);
        position += read;
        return read;
    }
}
