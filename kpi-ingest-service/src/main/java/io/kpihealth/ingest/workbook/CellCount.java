package io.kpihealth.ingest.workbook;

/** Cells that the file as a whole may still hold. */
final class CellCount {
    private long left;

    CellCount(Caps caps) {
        this.left = caps.cells();
    }

    void take() {
        if (--left < 0) {
            throw Refusal.CELLS.because("the workbook holds too many cells");
        }
    }
}
