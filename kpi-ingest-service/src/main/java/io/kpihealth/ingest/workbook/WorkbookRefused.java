package io.kpihealth.ingest.workbook;

/**
 * The file is not read: it is no workbook, a kind that is not supported, damaged, or built to do harm. The one way in
 * which the reader fails; nothing of the file may be stored. The message quotes no content of cells.
 */
public final class WorkbookRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String rule;
    private final String hint;

    WorkbookRefused(Refusal refusal, String message) {
        super(message);
        this.rule = refusal.rule();
        this.hint = refusal.hint();
    }

    /** The file can be read, and none of it is of any known layout. */
    public static WorkbookRefused unknownLayout(String message) {
        return Refusal.LAYOUT.because(message);
    }

    /** The file names more KPIs than anybody tracks. */
    public static WorkbookRefused tooManyKpis() {
        return Refusal.KPIS.because("the file names too many different KPIs");
    }

    /** The file holds more accounts and periods than can be kept apart. */
    public static WorkbookRefused tooManyAccounts() {
        return Refusal.ACCOUNTS.because("the file holds too many accounts and periods");
    }

    /** Lower-case kebab name of the rule that the file breaks. */
    public String rule() {
        return rule;
    }

    /** What the person who uploaded it can do. */
    public String hint() {
        return hint;
    }
}
