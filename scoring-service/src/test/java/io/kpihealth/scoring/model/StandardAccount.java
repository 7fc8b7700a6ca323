package io.kpihealth.scoring.model;

import io.kpihealth.scoringclient.Categories;
import io.kpihealth.scoringclient.RangeSource;
import io.kpihealth.scoringclient.ResolvedRange;
import io.kpihealth.scoringclient.ShippedCatalogue;
import io.kpihealth.scoringclient.ShippedKpi;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account with a value for each of the 59 KPIs of the standard workbook, judged by the shipped defaults. */
public final class StandardAccount {
    static final String PERIOD = "2026-03";

    /** One line of the resource. */
    public record Row(ShippedKpi kpi, double value, List<String> flags) {}

    private StandardAccount() {}

    public static List<Row> rows() {
        InputStream resource =
                Objects.requireNonNull(StandardAccount.class.getResourceAsStream("/standard-account-values.csv"));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(StandardAccount::row).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Row row(String line) {
        List<String> columns = List.of(line.split(",", -1));
        ShippedKpi kpi = ShippedCatalogue.get().byName(columns.get(0)).orElseThrow();
        List<String> flags = columns.get(2).isEmpty() ? List.of() : List.of(columns.get(2));
        return new Row(kpi, Double.parseDouble(columns.get(1)), flags);
    }

    static Map<String, Reading> readings() {
        Map<String, Reading> readings = new LinkedHashMap<>();
        rows().forEach(row -> readings.put(row.kpi().kpi(), reading(row.value(), PERIOD, row.flags())));
        return readings;
    }

    static Reading reading(double value, String period, List<String> flags) {
        return new Reading(period, value, null, "number", flags, null, null, null, null);
    }

    static ModelSettings settings() {
        return new ModelSettings(new UUID(0, 1), 1, 50, 67, 34);
    }

    static List<CategoryRule> categories() {
        return Categories.canonical().stream()
                .map(category -> new CategoryRule(category.slug(), category.label(), category.weight()))
                .toList();
    }

    static KpiRule rule(ShippedKpi kpi, boolean expected) {
        ResolvedRange range = ResolvedRange.of(ShippedCatalogue.get().range(kpi), RangeSource.SYSTEM_DEFAULT);
        return rule(kpi, expected, range);
    }

    static KpiRule rule(ShippedKpi kpi, boolean expected, @Nullable ResolvedRange range) {
        return new KpiRule(
                kpi.kpi(),
                kpi.name(),
                kpi.unit(),
                Objects.requireNonNull(kpi.category()),
                kpi.impact(),
                kpi.frequency(),
                1,
                expected,
                range);
    }

    static Configuration configuration() {
        List<KpiRule> rules = new ArrayList<>();
        rows().forEach(row -> rules.add(rule(row.kpi(), /* expected */ true)));
        return new Configuration(settings(), categories(), rules);
    }
}
