package io.kpihealth.ingest.workbook;

/** Every reason for which a file is refused as a whole. */
enum Refusal {
    NOT_A_WORKBOOK("not-a-workbook", Hints.XLSX),
    OLD_FORMAT("xls", Hints.XLSX),
    BINARY_FORMAT("xlsb", Hints.XLSX),
    OPEN_DOCUMENT("ods", Hints.XLSX),
    ENCRYPTED("encrypted", "Remove the password and save as xlsx."),
    MACROS("macro-workbook", Hints.XLSX),
    EMPTY("empty-file", "Upload a file with content."),
    DAMAGED("damaged-archive", Hints.AGAIN),
    TRUNCATED("truncated", "Upload the complete file again."),
    ENTRIES("too-many-entries", Hints.AGAIN),
    ENTRY_NAME("unsafe-entry-name", Hints.AGAIN),
    DUPLICATE_ENTRY("duplicate-entry", Hints.AGAIN),
    OVERLAP("overlapping-entries", Hints.AGAIN),
    COMPRESSION("unsupported-compression", Hints.AGAIN),
    BOMB("zip-bomb", Hints.AGAIN),
    PART_TOO_LARGE("part-too-large", Hints.SPLIT),
    TOO_LARGE("workbook-too-large", Hints.SPLIT),
    XML("malformed-xml", Hints.AGAIN),
    DTD("dtd-not-allowed", Hints.AGAIN),
    DEPTH("too-deep", Hints.AGAIN),
    ATTRIBUTES("too-many-attributes", Hints.AGAIN),
    NAMES("too-many-names", Hints.AGAIN),
    MARKUP_TOO_LONG("markup-too-long", Hints.AGAIN),
    TEXT_TOO_LONG("text-too-long", "A cell holds at most 32,767 characters."),
    SHARED_STRINGS("too-many-shared-strings", Hints.SPLIT),
    SHEETS("too-many-sheets", Hints.SPLIT),
    ROWS("too-many-rows", Hints.SPLIT),
    COLUMNS("too-many-columns", Hints.SPLIT),
    CELLS("too-many-cells", Hints.SPLIT),
    REFERENCE("bad-cell-reference", Hints.AGAIN),
    EXTERNAL_SHEET("external-sheet", "Save the workbook with its sheets inside."),
    ENCODING("unknown-encoding", "Save as CSV UTF-8, or as xlsx."),
    CSV("malformed-csv", "Save as CSV UTF-8, or as xlsx."),
    TOO_SLOW("deadline-exceeded", Hints.SPLIT),
    ACCOUNTS("too-many-accounts", Hints.SPLIT),
    KPIS("too-many-kpis", "Check that the KPI column holds names of KPIs."),
    LAYOUT(
            "unknown-layout",
            "Give a sheet the columns KPI/Parameter and Data, or Account Name and facts about accounts.");

    private static final class Hints {
        static final String XLSX = "Save as xlsx.";
        static final String AGAIN = "Open the file in a spreadsheet program and save as xlsx again.";
        static final String SPLIT = "Split the file into smaller ones.";
    }

    private final String rule;
    private final String hint;

    Refusal(String rule, String hint) {
        this.rule = rule;
        this.hint = hint;
    }

    String rule() {
        return rule;
    }

    String hint() {
        return hint;
    }

    WorkbookRefused because(String message) {
        return new WorkbookRefused(this, message);
    }
}
