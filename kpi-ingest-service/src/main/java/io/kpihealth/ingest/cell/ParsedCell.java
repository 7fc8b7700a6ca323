package io.kpihealth.ingest.cell;

import io.kpihealth.scoringclient.UnitKind;
import java.math.BigDecimal;

/** What was read from a cell. */
public sealed interface ParsedCell {

    /**
     * A number with the unit it was written with.
     *
     * @param unit of money its ISO code, or {@code $} for a dollar of any sort; of time the full name in the plural;
     *     {@code %}, {@code x}, {@code /5}; empty for a plain number
     */
    record Value(BigDecimal number, UnitKind kind, String unit) implements ParsedCell {
        public double value() {
            return number.doubleValue();
        }
    }

    /** Nothing was measured. Not zero and no error. */
    record Missing() implements ParsedCell {
        static final Missing MISSING = new Missing();
    }

    /** A cell that cannot be read. Nothing is guessed. */
    record CellProblem(String rule, String message, String hint) implements ParsedCell {}
}
