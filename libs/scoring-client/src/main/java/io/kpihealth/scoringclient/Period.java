package io.kpihealth.scoringclient;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A business period, written {@code 2026-03-05}, {@code 2026-W10}, {@code 2026-03} or {@code 2026-Q1}. */
public record Period(Grain grain, LocalDate start) implements Comparable<Period> {
    private static final Pattern FORM =
            Pattern.compile("(\\d{4})-(?:W(\\d{2})|Q([1-4])|(\\d{2})(?:-(\\d{2}))?)", Pattern.CASE_INSENSITIVE);

    /** The period before the current one stays open up to and including this day after its end. */
    private static final int CLOSING_DAY = 10;

    /** How long a period is. */
    public enum Grain {
        DAY,
        WEEK,
        MONTH,
        QUARTER
    }

    public Period {
        if (!start.equals(firstDay(grain, start))) {
            throw new IllegalArgumentException("a period starts on its first day");
        }
    }

    /** The period of that grain in which the day lies. */
    public static Period of(Grain grain, LocalDate day) {
        return new Period(grain, firstDay(grain, day));
    }

    /** @throws IllegalArgumentException when the text is not a period */
    @JsonCreator
    public static Period parse(String text) {
        return find(text).orElseThrow(() -> new IllegalArgumentException("not a period"));
    }

    public static Optional<Period> find(@Nullable String text) {
        Matcher form = FORM.matcher(text == null ? "" : text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(form));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Period read(Matcher form) {
        int year = Integer.parseInt(form.group(1));
        if (form.group(2) != null) {
            return week(year, Integer.parseInt(form.group(2)));
        }
        if (form.group(3) != null) {
            return of(Grain.QUARTER, LocalDate.of(year, Integer.parseInt(form.group(3)) * 3, 1));
        }
        int month = Integer.parseInt(form.group(4));
        if (form.group(5) == null) {
            return of(Grain.MONTH, LocalDate.of(year, month, 1));
        }
        return of(Grain.DAY, LocalDate.of(year, month, Integer.parseInt(form.group(5))));
    }

    private static Period week(int year, int number) {
        // The fourth of January lies in the first ISO week of its year.
        LocalDate inFirst = LocalDate.of(year, 1, 4);
        Period week = of(Grain.WEEK, inFirst.plusWeeks(number - 1L));
        if (number < 1 || week.start.get(IsoFields.WEEK_BASED_YEAR) != year) {
            throw new DateTimeException("no such week");
        }
        return week;
    }

    /** The last day, inclusive. */
    public LocalDate end() {
        return next().start.minusDays(1);
    }

    public Period next() {
        return new Period(grain, shifted(1));
    }

    public Period previous() {
        return new Period(grain, shifted(-1));
    }

    /** Whether changes of configuration still reach it: the current one or a later, or the previous until day 10. */
    public boolean open(LocalDate today) {
        return !start.isBefore(oldestOpen(grain, today).start);
    }

    /** A change of configuration is valid from the first day of this period. */
    public static Period oldestOpen(Grain grain, LocalDate today) {
        Period current = of(grain, today);
        Period previous = current.previous();
        return ChronoUnit.DAYS.between(previous.end(), today) <= CLOSING_DAY ? previous : current;
    }

    @Override
    public int compareTo(Period other) {
        int byStart = start.compareTo(other.start);
        return byStart != 0 ? byStart : grain.compareTo(other.grain);
    }

    @Override
    @JsonValue
    public String toString() {
        return switch (grain) {
            case DAY -> start.toString();
            case WEEK ->
                String.format(
                        Locale.ROOT,
                        "%04d-W%02d",
                        start.get(IsoFields.WEEK_BASED_YEAR),
                        start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> YearMonth.from(start).toString();
            case QUARTER ->
                String.format(Locale.ROOT, "%04d-Q%d", start.getYear(), start.get(IsoFields.QUARTER_OF_YEAR));
        };
    }

    private LocalDate shifted(int periods) {
        return switch (grain) {
            case DAY -> start.plusDays(periods);
            case WEEK -> start.plusWeeks(periods);
            case MONTH -> start.plusMonths(periods);
            case QUARTER -> start.plusMonths(3L * periods);
        };
    }

    private static LocalDate firstDay(Grain grain, LocalDate day) {
        return switch (grain) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
        };
    }
}
