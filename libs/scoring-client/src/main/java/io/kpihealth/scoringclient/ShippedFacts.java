package io.kpihealth.scoringclient;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.kpihealth.tenancy.Slugs;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the shipped files. A fault in them is a fault of the build, so every one stops the start. */
final class ShippedFacts {
    private static final Set<String> ONBOARDING = Set.of(
            "time-to-first-value-ttfv",
            "onboarding-completion-rate",
            "customer-onboarding-satisfaction-csat",
            "support-requests-during-onboarding");

    private ShippedFacts() {}

    record NamedAlias(String kpiName, String alias) {}

    static List<ShippedKpi> kpis() {
        return rows("reference-ranges.csv").stream().map(ShippedFacts::kpi).toList();
    }

    static List<NamedAlias> aliases() {
        return rows("kpi-aliases.csv").stream()
                .map(row -> new NamedAlias(row.getField("kpi_name"), row.getField("alias")))
                .toList();
    }

    private static ShippedKpi kpi(NamedCsvRecord row) {
        String name = row.getField("kpi_name");
        String slug = Slugs.of(name, "kpi");
        boolean higherIsBetter = flag(row.getField("higher_is_better"), "true", "false");
        ShippedKpi.Scope scope = ShippedKpi.Scope.valueOf(row.getField("scope").toUpperCase(Locale.ROOT));
        return new ShippedKpi(
                scope,
                slug,
                name,
                row.getField("unit"),
                higherIsBetter,
                scope == ShippedKpi.Scope.CATALOGUE_ONLY ? null : bounds(row, higherIsBetter),
                category(row),
                impact(row),
                row.getField("measurement_frequency"),
                text(row, "source_review"),
                flag(row.getField("in_standard_workbook"), "yes", "no"),
                row.getField("rollup"),
                row.getField("basis"),
                number(row, "scale_min"),
                number(row, "scale_max"),
                text(row, "family"),
                ONBOARDING.contains(slug));
    }

    private static Bounds bounds(NamedCsvRecord row, boolean higherIsBetter) {
        Bounds bounds = new Bounds(
                higherIsBetter,
                number(row, "critical_min"),
                number(row, "critical_max"),
                number(row, "risk_min"),
                number(row, "risk_max"),
                number(row, "healthy_min"),
                number(row, "healthy_max"));
        if (!bounds.problems().isEmpty()) {
            throw new IllegalStateException(row.getField("kpi_name") + ": " + bounds.problems());
        }
        return bounds;
    }

    private static @Nullable String category(NamedCsvRecord row) {
        String label = text(row, "category");
        return label == null
                ? null
                : Categories.find(label)
                        .map(Category::slug)
                        .orElseThrow(() -> new IllegalStateException("unknown category " + label));
    }

    private static Impact impact(NamedCsvRecord row) {
        String label = row.getField("impact_level");
        return Impact.of(label).orElseThrow(() -> new IllegalStateException("unknown impact " + label));
    }

    private static boolean flag(String text, String yes, String no) {
        if (text.equals(yes) || text.equals(no)) {
            return text.equals(yes);
        }
        throw new IllegalStateException("neither " + yes + " nor " + no + ": " + text);
    }

    private static @Nullable String text(NamedCsvRecord row, String column) {
        String text = row.getField(column);
        return text.isEmpty() ? null : text;
    }

    private static @Nullable BigDecimal number(NamedCsvRecord row, String column) {
        String text = text(row, column);
        return text == null ? null : new BigDecimal(text);
    }

    private static List<NamedCsvRecord> rows(String file) {
        try (InputStream bytes = ShippedFacts.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException(file + " is not part of the build");
            }
            try (CsvReader<NamedCsvRecord> reader =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
                return reader.stream().toList();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
