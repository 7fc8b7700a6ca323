package io.kpihealth.ingest.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;

/** Exact reads at a position of the file. A failing channel is not the file's fault: it stays an IO exception. */
final class ChannelBytes {
    private final SeekableByteChannel channel;
    private final Deadline deadline;
    private final long size;

    ChannelBytes(SeekableByteChannel channel, Deadline deadline) {
        this.channel = channel;
        this.deadline = deadline;
        try {
            this.size = channel.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long size() {
        return size;
    }

    Deadline deadline() {
        return deadline;
    }

    /** Little-endian bytes from there on. */
    ByteBuffer read(long position, int length) {
        if (position < 0 || length < 0 || position + length > size) {
            throw Refusal.TRUNCATED.because("the file ends before its content does");
        }
        byte[] bytes = new byte[length];
        int read = readUpTo(position, bytes, 0, length);
        if (read < length) {
            throw Refusal.TRUNCATED.because("the file ends before its content does");
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** As many bytes as there are, at most that many. */
    int readUpTo(long position, byte[] target, int offset, int length) {
        deadline.check();
        try {
            channel.position(position);
            ByteBuffer buffer = ByteBuffer.wrap(target, offset, length);
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                deadline.check();
            }
            return buffer.position() - offset;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
