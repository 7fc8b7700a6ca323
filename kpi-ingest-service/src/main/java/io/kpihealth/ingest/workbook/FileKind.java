package io.kpihealth.ingest.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What the first bytes of a file say it is. Only for CSV, which has none to tell it by, does the name count. */
enum FileKind {
    ARCHIVE,
    CSV;

    private static final int HEAD = 512;
    private static final byte[] ARCHIVE_MAGIC = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ARCHIVE_MAGIC = {'P', 'K', 5, 6};
    private static final byte[] COMPOUND_MAGIC = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final byte[] PDF_MAGIC = {'%', 'P', 'D', 'F'};

    /** Directories of compound files lie anywhere; those of encrypted workbooks are small files' first sectors. */
    private static final int COMPOUND_SEARCH = 4 * 1024 * 1024;

    static FileKind of(ChannelBytes file, String fileName) {
        if (file.size() == 0) {
            throw Refusal.EMPTY.because("the file is empty");
        }
        byte[] head = new byte[HEAD];
        int length = file.readUpTo(0, head, 0, HEAD);
        if (starts(head, ARCHIVE_MAGIC)) {
            return ARCHIVE;
        }
        if (starts(head, COMPOUND_MAGIC)) {
            throw compound(file);
        }
        if (isOldBinary(head)) {
            throw Refusal.OLD_FORMAT.because("the file is in the format of old spreadsheet programs");
        }
        boolean table = fileName.toLowerCase(Locale.ROOT).endsWith(".csv")
                && !starts(head, EMPTY_ARCHIVE_MAGIC)
                && !starts(head, PDF_MAGIC);
        if (table && !isMarkup(head, length)) {
            return CSV;
        }
        throw Refusal.NOT_A_WORKBOOK.because("the file is neither an xlsx workbook nor a CSV file");
    }

    private static WorkbookRefused compound(ChannelBytes file) {
        int length = (int) Math.min(file.size(), COMPOUND_SEARCH);
        byte[] bytes = file.read(0, length).array();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String encrypted =
                new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        if (text.contains(encrypted)) {
            return Refusal.ENCRYPTED.because("the workbook is protected by a password");
        }
        return Refusal.OLD_FORMAT.because("the file is in the format of old spreadsheet programs");
    }

    private static boolean isOldBinary(byte[] head) {
        // Workbooks older than compound files begin with a record of type 9 whose high byte is the version.
        return head[0] == 9 && (head[1] == 0 || head[1] == 2 || head[1] == 4 || head[1] == 8) && head[3] == 0;
    }

    private static boolean isMarkup(byte[] head, int length) {
        String text = new String(head, 0, length, StandardCharsets.ISO_8859_1).strip();
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.startsWith("<!doctype") || lower.startsWith("<html") || lower.startsWith("<?xml");
    }

    private static boolean starts(byte[] bytes, byte[] magic) {
        for (int i = 0; i < magic.length; i++) {
            if (bytes[i] != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
