package io.kpihealth.testkit.workbook;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes archives byte by byte, so that any of their statements can be a lie. */
public final class RawZip {
    private final List<Entry> entries = new ArrayList<>();
    private byte[] beforeEnd = {};
    private int statedEntries = -1;
    private long statedOffset = -1;

    /** One entry; fields are what the archive states about it. */
    static final class Entry {
        String name;
        String localName;
        int flags;
        int method;
        byte[] data;
        long crc;
        long size;
        long compressed;
        long offset = -1;
        byte[] centralExtra = {};

        private Entry(String name, byte[] content, boolean deflate) {
            this.name = name;
            this.localName = name;
            this.method = deflate ? 8 : 0;
            this.data = deflate ? deflate(content) : content;
            this.size = content.length;
            this.compressed = data.length;
            CRC32 sum = new CRC32();
            sum.update(content);
            this.crc = sum.getValue();
        }
    }

    public RawZip add(String name, String content) {
        return add(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public RawZip add(String name, byte[] content) {
        entries.removeIf(entry -> entry.name.equals(name));
        entries.add(new Entry(name, content, true));
        return this;
    }

    /** Another entry, whatever names there are already. */
    Entry another(String name, byte[] content, boolean deflate) {
        Entry entry = new Entry(name, content, deflate);
        entries.add(entry);
        return entry;
    }

    Entry entry(String name) {
        return entries.stream()
                .filter(entry -> entry.name.equals(name))
                .findFirst()
                .orElseThrow();
    }

    RawZip beforeEnd(byte[] bytes) {
        beforeEnd = bytes;
        return this;
    }

    RawZip statedEntries(int count) {
        statedEntries = count;
        return this;
    }

    RawZip statedOffset(long offset) {
        statedOffset = offset;
        return this;
    }

    /** Where the next entry will begin. */
    int length() {
        return entries.stream()
                .mapToInt(entry -> local(entry).length + entry.data.length)
                .sum();
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Entry entry : entries) {
            if (entry.offset < 0) {
                entry.offset = out.size();
                out.writeBytes(local(entry));
                out.writeBytes(entry.data);
            }
        }
        int directory = out.size();
        for (Entry entry : entries) {
            out.writeBytes(central(entry));
        }
        int directorySize = out.size() - directory;
        out.writeBytes(beforeEnd);
        int count = statedEntries < 0 ? entries.size() : statedEntries;
        out.writeBytes(little(22)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort((short) count)
                .putShort((short) count)
                .putInt(directorySize)
                .putInt((int) (statedOffset < 0 ? directory : statedOffset))
                .putShort((short) 0)
                .array());
        return out.toByteArray();
    }

    static byte[] local(Entry entry) {
        byte[] name = entry.localName.getBytes(StandardCharsets.UTF_8);
        return little(30 + name.length)
                .putInt(0x04034b50)
                .putShort((short) 20)
                .putShort((short) entry.flags)
                .putShort((short) entry.method)
                .putInt(0)
                .putInt((int) entry.crc)
                .putInt((int) entry.compressed)
                .putInt((int) entry.size)
                .putShort((short) name.length)
                .putShort((short) 0)
                .put(name)
                .array();
    }

    private static byte[] central(Entry entry) {
        byte[] name = entry.name.getBytes(StandardCharsets.UTF_8);
        return little(46 + name.length + entry.centralExtra.length)
                .putInt(0x02014b50)
                .putInt(20 | 20 << 16)
                .putShort((short) entry.flags)
                .putShort((short) entry.method)
                .putInt(0)
                .putInt((int) entry.crc)
                .putInt((int) entry.compressed)
                .putInt((int) entry.size)
                .putShort((short) name.length)
                .putShort((short) entry.centralExtra.length)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt((int) entry.offset)
                .put(name)
                .put(entry.centralExtra)
                .array();
    }

    static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    static byte[] deflate(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, /* nowrap */ true);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[64 * 1024];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }
}
