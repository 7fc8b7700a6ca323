package io.kpihealth.ingest.workbook;

/** Inflated bytes that the file as a whole may still yield. */
final class ByteBudget {
    private long left;

    ByteBudget(long bytes) {
        this.left = bytes;
    }

    void take(int bytes) {
        left -= bytes;
        if (left < 0) {
            throw Refusal.TOO_LARGE.because("the workbook is larger than allowed");
        }
    }
}
