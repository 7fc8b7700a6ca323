package io.kpihealth.ingest.upload;

import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.util.function.IntFunction;

/** Read-only bytes that lie in pieces of equal length elsewhere; at most two of them are held. */
final class ChunkChannel implements SeekableByteChannel {
    private static final byte[] NONE = {};

    private final long size;
    private final int chunk;
    private final IntFunction<byte[]> source;
    private long position;
    private int heldNo = -1;
    private byte[] held = NONE;
    // A workbook's directory stands at its end: reading alternates between there and a part.
    private int otherNo = -1;
    private byte[] other = NONE;
    private boolean open = true;

    ChunkChannel(long size, int chunk, IntFunction<byte[]> source) {
        this.size = size;
        this.chunk = chunk;
        this.source = source;
    }

    @Override
    public int read(ByteBuffer target) throws ClosedChannelException {
        requireOpen();
        if (position >= size) {
            return -1;
        }
        int total = 0;
        while (target.hasRemaining() && position < size) {
            hold((int) (position / chunk));
            int from = (int) (position % chunk);
            int length = Math.min(target.remaining(), held.length - from);
            if (length <= 0) {
                throw new IllegalStateException("a piece is shorter than the upload says");
            }
            target.put(held, from, length);
            position += length;
            total += length;
        }
        return total;
    }

    private void hold(int no) {
        if (no == heldNo) {
            return;
        }
        byte[] wanted = no == otherNo ? other : source.apply(no);
        other = held;
        otherNo = heldNo;
        held = wanted;
        heldNo = no;
    }

    @Override
    public long position() throws ClosedChannelException {
        requireOpen();
        return position;
    }

    @Override
    public SeekableByteChannel position(long newPosition) throws ClosedChannelException {
        requireOpen();
        if (newPosition < 0) {
            throw new IllegalArgumentException("a position before the beginning");
        }
        position = newPosition;
        return this;
    }

    @Override
    public long size() throws ClosedChannelException {
        requireOpen();
        return size;
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long newSize) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
        held = NONE;
        other = NONE;
    }

    private void requireOpen() throws ClosedChannelException {
        if (!open) {
            throw new ClosedChannelException();
        }
    }
}
