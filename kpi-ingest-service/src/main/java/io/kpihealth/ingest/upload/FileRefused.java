package io.kpihealth.ingest.upload;

/** The file can be read, but not taken as it was sent: an option is missing or does not fit. */
final class FileRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String rule;
    private final String hint;

    FileRefused(String rule, String message, String hint) {
        super(message);
        this.rule = rule;
        this.hint = hint;
    }

    String rule() {
        return rule;
    }

    String hint() {
        return hint;
    }
}
