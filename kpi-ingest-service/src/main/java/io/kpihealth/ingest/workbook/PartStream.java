package io.kpihealth.ingest.workbook;

import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The bytes of one part, inflated and counted as they come: neither the directory's word for the size nor the
 * compressor's is taken. It also bounds the distance between two {@code <}, and with it the longest name, attribute and
 * run of text that the XML parser behind it has to hold.
 */
final class PartStream extends InputStream {
    private static final int BUFFER = 16 * 1024;

    /** A cell's longest text with every character escaped. The parser takes the square of an element's attributes. */
    private static final int LONGEST_MARKUP = 320 * 1024;

    private final ChannelBytes file;
    private final ZipEntry entry;
    private final Caps caps;
    private final ByteBudget budget;
    private final Inflater inflater = new Inflater(/* nowrap */ true);
    private final CRC32 crc = new CRC32();
    private final byte[] compressed = new byte[BUFFER];
    private long consumed;
    private long produced;
    private int sinceMarkup;
    private boolean ended;

    PartStream(ChannelBytes file, ZipEntry entry, Caps caps, ByteBudget budget) {
        this.file = file;
        this.entry = entry;
        this.caps = caps;
        this.budget = budget;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (ended || length == 0) {
            return ended ? -1 : 0;
        }
        file.deadline().check();
        int read = entry.deflated() ? inflate(target, offset, length) : copy(target, offset, length);
        if (read < 0) {
            ended = true;
            checkWhole();
            return -1;
        }
        count(read);
        crc.update(target, offset, read);
        checkMarkup(target, offset, read);
        return read;
    }

    @Override
    public void close() {
        inflater.end();
        ended = true;
    }

    private int copy(byte[] target, int offset, int length) {
        int wanted = (int) Math.min(length, entry.compressed() - consumed);
        if (wanted == 0) {
            return -1;
        }
        int read = file.readUpTo(entry.dataOffset() + consumed, target, offset, wanted);
        consumed += read;
        return read;
    }

    private int inflate(byte[] target, int offset, int length) {
        try {
            int read = inflater.inflate(target, offset, length);
            while (read == 0 && !inflater.finished()) {
                if (inflater.needsDictionary() || !feed()) {
                    throw Refusal.DAMAGED.because("a part of the workbook is cut off");
                }
                read = inflater.inflate(target, offset, length);
            }
            return read == 0 ? -1 : read;
        } catch (DataFormatException e) {
            throw Refusal.DAMAGED.because("a part of the workbook cannot be decompressed");
        }
    }

    private boolean feed() {
        int wanted = (int) Math.min(compressed.length, entry.compressed() - consumed);
        if (wanted == 0) {
            return false;
        }
        int read = file.readUpTo(entry.dataOffset() + consumed, compressed, 0, wanted);
        inflater.setInput(compressed, 0, read);
        consumed += read;
        return read > 0;
    }

    private void count(int read) {
        produced += read;
        budget.take(read);
        if (produced > caps.partBytes()) {
            throw Refusal.PART_TOO_LARGE.because("a part of the workbook is larger than allowed");
        }
        if (produced > entry.size()) {
            throw Refusal.BOMB.because("a part of the workbook is larger than the archive states");
        }
        long used = entry.deflated() ? inflater.getBytesRead() : consumed;
        if (produced > caps.ratioFrom() && produced > used * caps.ratio()) {
            throw Refusal.BOMB.because("a part of the workbook grows too much when it is decompressed");
        }
    }

    private void checkWhole() {
        long used = entry.deflated() ? inflater.getBytesRead() : consumed;
        if (produced != entry.size() || crc.getValue() != entry.crc() || used != entry.compressed()) {
            throw Refusal.DAMAGED.because("a part of the workbook is not what the archive states");
        }
    }

    private void checkMarkup(byte[] bytes, int offset, int length) {
        for (int i = offset + length - 1; i >= offset; i--) {
            if (bytes[i] == '<') {
                sinceMarkup = offset + length - 1 - i;
                return;
            }
        }
        sinceMarkup += length;
        if (sinceMarkup > LONGEST_MARKUP) {
            throw Refusal.MARKUP_TOO_LONG.because("a part of the workbook holds a name or text without end");
        }
    }
}
