package io.kpihealth.ingest.layout;

import io.kpihealth.ingest.cell.CellGrammar;
import io.kpihealth.ingest.cell.NumberStyle;
import io.kpihealth.ingest.cell.ParsedCell;
import io.kpihealth.ingest.workbook.Cell;
import io.kpihealth.scoringclient.UnitKind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Weights as files write them: up to 1 a fraction, above it a percentage, whatever the header says. */
final class Weights {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final CellGrammar grammar;

    Weights(NumberStyle style) {
        this.grammar = new CellGrammar(style);
    }

    /** The fraction; null when the cell holds none. */
    @Nullable
    Double read(@Nullable Cell cell) {
        if (!(grammar.parse(cell, "%") instanceof ParsedCell.Value value)) {
            return null;
        }
        boolean percent = value.kind() == UnitKind.PERCENT;
        if (!percent && value.kind() != UnitKind.NUMBER) {
            return null;
        }
        boolean over = percent || value.number().compareTo(BigDecimal.ONE) > 0;
        BigDecimal fraction = over ? value.number().divide(HUNDRED) : value.number();
        return fraction.signum() < 0 || fraction.compareTo(BigDecimal.ONE) > 0 ? null : fraction.doubleValue();
    }
}
