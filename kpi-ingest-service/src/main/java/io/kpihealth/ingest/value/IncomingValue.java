package io.kpihealth.ingest.value;

import io.kpihealth.ingest.Decimals;
import io.kpihealth.scoringclient.UnitKind;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One value as a file states it.
 *
 * @param kpi the KPI's number in the tenant's catalogue
 * @param raw the cell's text; null when it is the number itself
 * @param unit of the value; null when it is the KPI's own
 * @param sheet position in {@link ValueChange#sheets}
 * @param row from zero
 * @param column from zero
 */
public record IncomingValue(
        int kpi,
        double value,
        @Nullable String raw,
        UnitKind kind,
        @Nullable String unit,
        Set<String> flags,
        int sheet,
        int row,
        int column) {
    static final int COLUMNS = 16_384;
    private static final char NUL = 0; // a CSV file can hold it, a text column cannot
    private static final char REPLACEMENT = 0xFFFD;

    public IncomingValue {
        raw = (raw == null || Decimals.text(value).equals(raw)) ? null : raw.replace(NUL, REPLACEMENT);
        flags = Set.copyOf(flags);
    }

    int cell() {
        return row * COLUMNS + column;
    }

    /** Whether a stored value says the same; where it stood does not matter. */
    public boolean sameAs(StoredValue stored) {
        return Double.compare(value, stored.value()) == 0
                && Objects.requireNonNullElseGet(raw, () -> Decimals.text(value))
                        .equals(stored.raw())
                && kind == stored.kind()
                && Objects.equals(unit, stored.unit())
                && flags.equals(stored.flags());
    }
}
