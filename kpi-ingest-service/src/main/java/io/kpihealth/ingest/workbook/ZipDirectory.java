package io.kpihealth.ingest.workbook;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The archive's central directory, walked and checked before a single byte is inflated. Library readers trust local
 * headers, or take the last of two entries with one name: what was checked and what is read would then differ.
 */
final class ZipDirectory {
    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int DATA_DESCRIPTOR_FLAG = 1 << 3;

    private final Map<String, ZipEntry> byKey = new LinkedHashMap<>();

    private ZipDirectory() {}

    static ZipDirectory read(ChannelBytes file, Caps caps) {
        ZipEnd end = ZipEnd.find(file, caps);
        ByteBuffer directory = file.read(end.directoryOffset(), (int) end.directorySize());
        List<CentralRecord> records = new ArrayList<>();
        for (long i = 0; i < end.entries(); i++) {
            records.add(CentralRecord.next(directory));
        }
        if (directory.hasRemaining()) {
            throw Refusal.DAMAGED.because("the archive holds other entries than it states");
        }
        ZipDirectory result = new ZipDirectory();
        result.addAll(file, records, end, caps);
        return result;
    }

    Collection<ZipEntry> entries() {
        return byKey.values();
    }

    /** The part of that name; names of parts differ by more than case. */
    @Nullable
    ZipEntry find(String name) {
        return byKey.get(key(name));
    }

    private void addAll(ChannelBytes file, List<CentralRecord> records, ZipEnd end, Caps caps) {
        records.sort(Comparator.comparingLong(CentralRecord::localOffset));
        long free = 0;
        long total = 0;
        for (CentralRecord central : records) {
            if (central.localOffset() < free) {
                throw Refusal.OVERLAP.because("two entries of the archive share bytes");
            }
            ZipEntry entry = entry(file, central, end.directoryOffset());
            free = entry.dataOffset() + entry.compressed();
            if (entry.size() > caps.partBytes()) {
                throw Refusal.PART_TOO_LARGE.because("a part of the workbook is larger than allowed");
            }
            total += entry.size();
            if (total > caps.totalBytes()) {
                throw Refusal.TOO_LARGE.because("the workbook is larger than allowed");
            }
            if (byKey.putIfAbsent(key(entry.name()), entry) != null) {
                throw Refusal.DUPLICATE_ENTRY.because("two entries of the archive have one name");
            }
        }
    }

    private static ZipEntry entry(ChannelBytes file, CentralRecord central, long limit) {
        if (central.localOffset() + LOCAL_LENGTH > limit) {
            throw Refusal.DAMAGED.because("an entry of the archive lies outside it");
        }
        ByteBuffer local = file.read(central.localOffset(), LOCAL_LENGTH);
        int nameLength = Short.toUnsignedInt(local.getShort(26));
        int extraLength = Short.toUnsignedInt(local.getShort(28));
        long data = central.localOffset() + LOCAL_LENGTH + nameLength + extraLength;
        if (local.getInt(0) != LOCAL_HEADER || data + central.compressed() > limit) {
            throw Refusal.DAMAGED.because("an entry of the archive lies outside it");
        }
        checkSame(central, local, file.read(central.localOffset() + LOCAL_LENGTH, nameLength));
        return new ZipEntry(
                central.name(), central.deflated(), central.compressed(), central.size(), central.crc(), data);
    }

    private static void checkSame(CentralRecord central, ByteBuffer local, ByteBuffer name) {
        int flags = local.getShort(6);
        boolean same = name.equals(ByteBuffer.wrap(central.rawName()))
                && local.getShort(8) == central.method()
                && (flags & CentralRecord.ENCRYPTION_FLAGS) == 0;
        if (same && (flags & DATA_DESCRIPTOR_FLAG) == 0) {
            same = sameSize(local.getInt(18), central.compressed()) && sameSize(local.getInt(22), central.size());
        }
        if (!same) {
            throw Refusal.DAMAGED.because("an entry of the archive contradicts its directory");
        }
    }

    private static boolean sameSize(int local, long central) {
        // All bits set: the true size stands in an extra field, and only the directory's is used.
        return local == -1 || Integer.toUnsignedLong(local) == central;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
