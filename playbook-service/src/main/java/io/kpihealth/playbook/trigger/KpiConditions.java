package io.kpihealth.playbook.trigger;

import io.kpihealth.playbook.health.HealthRecord;
import io.kpihealth.playbook.health.KpiReading;
import io.kpihealth.playbook.health.RangeUsed;
import io.kpihealth.scoringclient.Period;
import io.kpihealth.scoringclient.TimeUnits;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Conditions on the KPIs of the record and of the records before it. */
final class KpiConditions {
    private static final int QUARTER_MONTHS = 3;
    private static final BigDecimal TREND_PART = new BigDecimal("0.05");
    private static final String HOURS = "hours";
    private static final String UNMAPPED = "unmapped";
    private static final String NO_VALUE = "no-value";

    private final Facts facts;

    KpiConditions(Facts facts) {
        this.facts = facts;
    }

    /** A comparison by its sign. */
    interface Order {
        boolean holds(int sign);
    }

    Answer compare(@Nullable String slug, BigDecimal limit, Order met) {
        return read(
                slug, limit, (reading, value) -> Answer.of(met.holds(value.compareTo(limit)), List.of(value), limit));
    }

    /**
     * Strictly more than so many times the target. The target is the account's own, else the better
     * edge of the risk band that judged the value.
     */
    Answer aboveTarget(@Nullable String slug, BigDecimal times, @Nullable BigDecimal targetHours) {
        return read(slug, times, (reading, value) -> {
            @Nullable BigDecimal target = targetHours == null ? edge(reading) : inUnit(targetHours, reading.unit());
            if (target == null) {
                return Answer.missing("no-target", times);
            }
            BigDecimal limit = target.multiply(times);
            return Answer.of(value.compareTo(limit) > 0, List.of(value), limit);
        });
    }

    /** Σ over the last three months. What is missing could only add, so a partial sum can be met but not unmet. */
    Answer quarterSum(@Nullable String slug, BigDecimal limit) {
        if (slug == null) {
            return Answer.missing(UNMAPPED, limit);
        }
        Period newest = facts.health().period();
        LocalDate from = newest.next().start().minusMonths(QUARTER_MONTHS);
        List<BigDecimal> found = new ArrayList<>();
        int periods = 0;
        for (Period period = newest; !period.start().isBefore(from); period = period.previous()) {
            periods++;
            Period one = period;
            reading(period, slug)
                    .filter(reading -> reading.recordedIn(one))
                    .map(KpiReading::value)
                    .ifPresent(found::addFirst);
        }
        RangeUsed range = reading(newest, slug).map(KpiReading::range).orElse(null);
        BigDecimal sum = found.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(limit) < 0 && found.size() < periods) {
            String reason = found.isEmpty() ? NO_VALUE : "partial-sum";
            return new Answer(Truth.NOT_EVALUABLE, slug, found, limit, reason, range);
        }
        return Answer.of(sum.compareTo(limit) >= 0, found, limit).of(slug, range);
    }

    /** Three current values in a row, each strictly further in that direction, the last by at least 5 % of the first. */
    Answer trend(@Nullable String slug, int direction) {
        if (slug == null) {
            return Answer.missing(UNMAPPED);
        }
        Period newest = facts.health().period();
        List<Period> periods = List.of(newest.previous().previous(), newest.previous(), newest);
        List<BigDecimal> values = periods.stream()
                .flatMap(period -> reading(period, slug).map(KpiReading::value).stream())
                .toList();
        RangeUsed range = reading(newest, slug).map(KpiReading::range).orElse(null);
        if (values.size() < periods.size()) {
            return new Answer(Truth.NOT_EVALUABLE, slug, values, null, "needs-three-values", range);
        }
        BigDecimal first = values.getFirst();
        BigDecimal way = BigDecimal.valueOf(direction);
        boolean strictly = moved(first, values.get(1), way).signum() > 0
                && moved(values.get(1), values.getLast(), way).signum() > 0;
        boolean enough =
                moved(first, values.getLast(), way).compareTo(first.abs().multiply(TREND_PART)) >= 0;
        return Answer.of(strictly && enough, values, null).of(slug, range);
    }

    private static BigDecimal moved(BigDecimal from, BigDecimal to, BigDecimal way) {
        return to.subtract(from).multiply(way);
    }

    Answer fewerThan(BigDecimal limit) {
        BigDecimal current = BigDecimal.valueOf(facts.health().readings().stream()
                .filter(reading -> reading.unusable() == null)
                .count());
        return Answer.of(current.compareTo(limit) < 0, List.of(current), limit);
    }

    private interface Reader {
        Answer read(KpiReading reading, BigDecimal value);
    }

    private Answer read(@Nullable String slug, BigDecimal limit, Reader reader) {
        if (slug == null) {
            return Answer.missing(UNMAPPED, limit);
        }
        @Nullable KpiReading reading = facts.health().kpi(slug).orElse(null);
        if (reading == null) {
            return Answer.missing(NO_VALUE, limit).of(slug, null);
        }
        @Nullable String unusable = reading.unusable();
        @Nullable BigDecimal value = reading.value();
        if (unusable != null || value == null) {
            return Answer.missing(unusable == null ? NO_VALUE : unusable, limit).of(slug, reading.range());
        }
        return reader.read(reading, value).of(slug, reading.range());
    }

    private Optional<KpiReading> reading(Period period, String slug) {
        HealthRecord health = facts.health();
        Optional<HealthRecord> found = period.equals(health.period())
                ? Optional.of(health)
                : facts.history().at(period);
        return found.flatMap(one -> one.kpi(slug)).filter(reading -> reading.unusable() == null);
    }

    private static @Nullable BigDecimal edge(KpiReading reading) {
        RangeUsed range = reading.range();
        return range == null ? null : range.betterRiskEdge();
    }

    private static @Nullable BigDecimal inUnit(BigDecimal hours, @Nullable String unit) {
        return unit == null || TimeUnits.canonical(unit).isEmpty() ? null : TimeUnits.convert(hours, HOURS, unit);
    }
}
