package io.kpihealth.suite.demo;

import io.kpihealth.scoringclient.Categories;
import io.kpihealth.scoringclient.Category;
import io.kpihealth.scoringclient.ShippedCatalogue;
import io.kpihealth.scoringclient.ShippedKpi;
import io.kpihealth.scoringclient.UnitKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The KPI sheets of a workbook: one per category, a row per account and KPI. */
final class KpiSheets {
    /** A cell as a person would type it. */
    record Entry(String account, ShippedKpi kpi, Object data) {}

    private static final List<String> HEADER = List.of(
            "Health Score Component",
            "Weight (%)",
            "Data",
            "Source Review",
            "KPI/Parameter",
            "Impact Level",
            "Measurement Frequency");

    private KpiSheets() {}

    /** The 59 KPIs of the standard workbook. */
    static List<ShippedKpi> standard() {
        return ShippedCatalogue.get().systemDefaults().stream()
                .filter(ShippedKpi::inStandardWorkbook)
                .toList();
    }

    /**
     * @param accounts whether a first column names the account
     */
    static void write(Workbook workbook, List<Entry> entries, boolean accounts) {
        Map<String, List<Entry>> byCategory = entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> String.valueOf(entry.kpi().category()), TreeMap::new, Collectors.toList()));
        for (Category category : Categories.canonical()) {
            Worksheet sheet = workbook.newWorksheet(category.label() + " KPI");
            int first = accounts ? 1 : 0;
            if (accounts) {
                sheet.value(0, 0, "Account");
            }
            for (int i = 0; i < HEADER.size(); i++) {
                sheet.value(0, first + i, HEADER.get(i));
            }
            sheet.range(0, 0, 0, first + HEADER.size() - 1).style().bold().set();
            List<Entry> rows = byCategory.getOrDefault(category.slug(), List.of());
            for (int i = 0; i < rows.size(); i++) {
                row(sheet, i + 1, first, rows.get(i), category, rows.size());
            }
        }
    }

    /** A number as it stands in real files: plain, with its unit, or formatted as text. */
    static Object typed(ShippedKpi kpi, BigDecimal value, int variant) {
        if (variant % 3 != 0) {
            return value;
        }
        return switch (UnitKind.of(kpi.unit())) {
            case PERCENT -> value.toPlainString() + "%";
            case MONEY -> "$%,.0f".formatted(value);
            case TIME -> value.toPlainString() + " " + kpi.unit();
            case NUMBER, RATIO, FRACTION -> value;
        };
    }

    private static void row(Worksheet sheet, int row, int first, Entry entry, Category category, int count) {
        ShippedKpi kpi = entry.kpi();
        if (first > 0) {
            sheet.value(row, 0, entry.account());
        }
        sheet.value(row, first, category.label());
        sheet.value(row, first + 1, BigDecimal.valueOf(Math.round(1000.0 / count) / 1000.0));
        data(sheet, row, first + 2, entry.data());
        sheet.value(row, first + 3, kpi.sourceReview() == null ? "" : kpi.sourceReview());
        sheet.value(row, first + 4, kpi.name());
        sheet.value(row, first + 5, kpi.impact().label());
        sheet.value(row, first + 6, kpi.frequency());
    }

    private static void data(Worksheet sheet, int row, int column, Object data) {
        if (data instanceof BigDecimal number) {
            sheet.value(row, column, number);
        } else {
            sheet.value(row, column, data.toString());
        }
    }
}
