package io.kpihealth.ingest.layout;

import io.kpihealth.ingest.workbook.SheetRef;
import io.kpihealth.scoringclient.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a sheet is read.
 *
 * @param header null when it has none that is known
 * @param reason why it is not read; null when it is
 */
record SheetPlan(
        SheetRef sheet,
        SheetInfo.Role role,
        @Nullable Header header,
        @Nullable String reason) {

    /**
     * A column of values.
     *
     * @param kpi the KPI that heads it; null when rows name theirs
     * @param period the period that heads it; null when rows name theirs, or none does
     */
    record Values(
            int column, @Nullable String kpi, @Nullable Period period) {}

    String name() {
        return sheet.name().strip();
    }

    SheetInfo info() {
        return new SheetInfo(name(), role, sheet.hidden(), reason);
    }

    SheetPlan ignored(String why) {
        return new SheetPlan(sheet, SheetInfo.Role.IGNORED, header, why);
    }

    boolean isKpi() {
        return role == SheetInfo.Role.KPI;
    }

    /** The columns of values of a sheet of KPIs: one, or one for each period or KPI. */
    List<Values> values() {
        List<Values> columns = new ArrayList<>();
        if (header == null) {
            return columns;
        }
        if (header.has(Column.KPI)) {
            if (header.has(Column.DATA)) {
                columns.add(new Values(header.at(Column.DATA), null, null));
            } else {
                header.periods().forEach((column, period) -> columns.add(new Values(column, null, period)));
            }
        } else {
            header.kpis().forEach((column, kpi) -> columns.add(new Values(column, kpi, null)));
        }
        return columns;
    }
}
