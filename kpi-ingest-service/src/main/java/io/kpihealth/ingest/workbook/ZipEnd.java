package io.kpihealth.ingest.workbook;

import java.nio.ByteBuffer;

/** Where the central directory lies. The records at the archive's end must agree with each other and with the file. */
record ZipEnd(long entries, long directorySize, long directoryOffset) {
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int MAX_COMMENT = 0xFFFF;
    private static final int END64 = 0x06064b50;
    private static final int END64_LENGTH = 56;
    private static final int LOCATOR = 0x07064b50;
    private static final int LOCATOR_LENGTH = 20;

    /** Longest directory: a name, a comment and extra fields of a few hundred bytes for each entry. */
    private static final long MAX_DIRECTORY = 4L * 1024 * 1024;

    static ZipEnd find(ChannelBytes file, Caps caps) {
        int tailLength = (int) Math.min(file.size(), END_LENGTH + MAX_COMMENT);
        long tailStart = file.size() - tailLength;
        ByteBuffer tail = file.read(tailStart, tailLength);
        for (int at = tailLength - END_LENGTH; at >= 0; at--) {
            boolean reachesEnd = tail.getInt(at) == END
                    && at + END_LENGTH + Short.toUnsignedInt(tail.getShort(at + 20)) == tailLength;
            if (reachesEnd) {
                return read(file, tail.slice(at, END_LENGTH).order(tail.order()), tailStart + at, caps);
            }
        }
        throw Refusal.TRUNCATED.because("the archive has no end record: it is cut off or damaged");
    }

    private static ZipEnd read(ChannelBytes file, ByteBuffer end, long position, Caps caps) {
        int here = Short.toUnsignedInt(end.getShort(8));
        int all = Short.toUnsignedInt(end.getShort(10));
        ZipEnd small = new ZipEnd(all, Integer.toUnsignedLong(end.getInt(12)), Integer.toUnsignedLong(end.getInt(16)));
        if (end.getShort(4) != 0 || end.getShort(6) != 0 || here != all) {
            throw Refusal.DAMAGED.because("the archive is one part of several");
        }
        ZipEnd found = small;
        long directoryEnd = position;
        if (position >= LOCATOR_LENGTH
                && file.read(position - LOCATOR_LENGTH, 4).getInt() == LOCATOR) {
            long at = file.read(position - LOCATOR_LENGTH + 8, 8).getLong();
            found = read64(file, at, position - LOCATOR_LENGTH, small);
            directoryEnd = at;
        }
        return found.checked(directoryEnd, caps);
    }

    private static ZipEnd read64(ChannelBytes file, long at, long locator, ZipEnd small) {
        if (at < 0 || at + END64_LENGTH > locator) {
            throw Refusal.DAMAGED.because("the archive's 64-bit end record lies outside it");
        }
        ByteBuffer end = file.read(at, END64_LENGTH);
        long length = end.getLong(4);
        boolean adjacent = length == locator - at - 12;
        if (end.getInt(0) != END64 || !adjacent || end.getInt(16) != 0 || end.getInt(20) != 0) {
            throw Refusal.DAMAGED.because("the archive's 64-bit end record is wrong");
        }
        ZipEnd large = new ZipEnd(end.getLong(32), end.getLong(40), end.getLong(48));
        boolean agree = end.getLong(24) == large.entries
                && agrees(small.entries, 0xFFFF, large.entries)
                && agrees(small.directorySize, 0xFFFFFFFFL, large.directorySize)
                && agrees(small.directoryOffset, 0xFFFFFFFFL, large.directoryOffset);
        if (!agree) {
            throw Refusal.DAMAGED.because("the archive's end records contradict each other");
        }
        return large;
    }

    private static boolean agrees(long small, long elsewhere, long large) {
        return small == elsewhere || small == large;
    }

    private ZipEnd checked(long directoryEnd, Caps caps) {
        if (entries < 0 || entries > caps.entries()) {
            throw Refusal.ENTRIES.because("the archive has more entries than a workbook has");
        }
        boolean inside = directorySize >= 0
                && directorySize <= MAX_DIRECTORY
                && directoryOffset >= 0
                && directoryOffset + directorySize == directoryEnd;
        if (!inside) {
            throw Refusal.DAMAGED.because("the archive's directory is not where it is stated to be");
        }
        return this;
    }
}
