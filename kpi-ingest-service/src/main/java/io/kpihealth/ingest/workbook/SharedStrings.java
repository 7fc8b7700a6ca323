package io.kpihealth.ingest.workbook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The texts that cells refer to by number, kept as bytes: a string object for each costs three times as much, and a
 * file may hold two million.
 */
final class SharedStrings {
    private static final int PAGE = 1024 * 1024;
    private static final int RECENT = 4096;

    private final List<byte[]> pages = new ArrayList<>();
    private int used;

    /** Where each text begins, over all pages; a text never crosses the end of a page. */
    private long[] starts = new long[256];

    private int[] lengths = new int[256];
    private int count;

    private final String[] recent = new String[RECENT];
    private final int[] recentIndex = new int[RECENT];

    SharedStrings() {
        Arrays.fill(recentIndex, -1);
    }

    static SharedStrings read(XmlPart xml, Caps caps) {
        SharedStrings strings = new SharedStrings();
        StringBuilder text = new StringBuilder();
        while (xml.nextChild(0)) {
            switch (xml.element()) {
                case "sst" -> {
                    // its children follow
                }
                case "si" -> {
                    text.setLength(0);
                    RichText.append(xml, text);
                    strings.add(RichText.unescape(text), caps);
                }
                default -> xml.skip();
            }
        }
        return strings;
    }

    String get(int index) {
        if (index < 0 || index >= count) {
            throw Refusal.REFERENCE.because("a cell refers to a text that the workbook does not have");
        }
        int slot = index % RECENT;
        if (recentIndex[slot] != index) {
            recentIndex[slot] = index;
            int page = (int) (starts[index] / PAGE);
            int offset = (int) (starts[index] % PAGE);
            recent[slot] = new String(pages.get(page), offset, lengths[index], StandardCharsets.UTF_8);
        }
        return recent[slot];
    }

    private void add(String text, Caps caps) {
        if (count == caps.sharedStrings()) {
            throw Refusal.SHARED_STRINGS.because("the workbook holds too many different texts");
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (pages.isEmpty() || used + bytes.length > PAGE) {
            pages.add(new byte[PAGE]);
            used = 0;
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            lengths = Arrays.copyOf(lengths, count * 2);
        }
        System.arraycopy(bytes, 0, pages.getLast(), used, bytes.length);
        starts[count] = (pages.size() - 1L) * PAGE + used;
        lengths[count++] = bytes.length;
        used += bytes.length;
    }
}
