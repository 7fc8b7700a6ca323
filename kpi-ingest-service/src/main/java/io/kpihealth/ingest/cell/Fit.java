package io.kpihealth.ingest.cell;

import io.kpihealth.scoringclient.UnitKind;
import java.math.BigDecimal;

/**
 * A value beside its KPI.
 *
 * @param number in the KPI's unit when it fits, else as read (a duration in hours)
 * @param unit of the number
 * @param read the kind in which it was written
 */
public record Fit(Outcome outcome, BigDecimal number, String unit, UnitKind read) {

    /** Whether and how a value fits. */
    public enum Outcome {
        FITS,
        /** Fits, and lies outside the closed outer bounds of the range: scored as the bound. */
        CLAMPED,
        UNIT_MISMATCH,
        OUT_OF_SCALE;

        /** Whether the value is scored. */
        public boolean scorable() {
            return this == FITS || this == CLAMPED;
        }
    }
}
