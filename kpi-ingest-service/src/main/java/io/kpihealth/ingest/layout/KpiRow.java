package io.kpihealth.ingest.layout;

import io.kpihealth.ingest.workbook.CellRef;
import io.kpihealth.scoringclient.Period;
import io.kpihealth.scoringclient.UnitKind;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One KPI of one account in one period, as a file has it.
 *
 * @param account of the row, else of the Summary sheet; null when the file names none
 * @param period of the row, else the one that was asked for; null when there is neither
 * @param kpi slug; null when the name is unknown or ambiguous
 * @param value NaN unless {@link #stored()}
 * @param unit of the value: the KPI's when it fits, else as it was read
 * @param row zero-based, of the cell that holds the value; so is column
 * @param weight the row's own weight as a fraction: shown, never used
 * @param category slug: of the KPI's definition, else of the component or sheet; null when neither tells
 * @param impact as printed, like frequency and source review
 */
public record KpiRow(
        @Nullable AccountRef account,
        @Nullable Period period,
        String name,
        @Nullable String kpi,
        State state,
        double value,
        UnitKind readUnit,
        String unit,
        String raw,
        Set<Flag> flags,
        String sheet,
        int row,
        int column,
        @Nullable Double weight,
        @Nullable String category,
        @Nullable String categoryLabel,
        @Nullable String impact,
        @Nullable String frequency,
        @Nullable String sourceReview) {

    /** What the cell came to. */
    public enum State {
        VALUE,
        UNIT_MISMATCH,
        OUT_OF_SCALE,
        MISSING,
        INVALID,
        /** An earlier row of the file has the same account, KPI and period. */
        DUPLICATE
    }

    /** Marks that stay with a value. */
    public enum Flag {
        UNIT_MISMATCH,
        OUT_OF_SCALE,
        CLAMPED;

        public String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The place of the value, as spreadsheets name it. */
    public String cell() {
        return CellRef.of(row, column);
    }

    /** Whether the value enters scores. */
    public boolean scorable() {
        return state == State.VALUE;
    }

    /** Whether there is a value to keep. */
    public boolean stored() {
        return state == State.VALUE || state == State.UNIT_MISMATCH || state == State.OUT_OF_SCALE;
    }
}
