package io.kpihealth.ingest.layout;

import io.kpihealth.ingest.workbook.Cell;
import io.kpihealth.scoringclient.Folding;
import io.kpihealth.scoringclient.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Periods as files write them. */
final class Periods {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern NAMED = Pattern.compile("([a-z]{3,9})\\.?[ ,/-]+(\\d{4})");
    private static final Pattern QUARTER = Pattern.compile("q([1-4])[ /-]*(\\d{4})");
    private static final Pattern SLASHED = Pattern.compile("(\\d{4})/(\\d{2})");
    private static final int LONGEST = 20;

    private Periods() {}

    /** The period that a cell names; null when it names none. */
    static @Nullable Period read(@Nullable Cell cell, Period.Grain grain) {
        return switch (cell) {
            case Cell.Moment moment -> Period.of(grain, moment.value().toLocalDate());
            case Cell.Text text when text.text().length() <= LONGEST -> read(text.text());
            case null, default -> null;
        };
    }

    private static @Nullable Period read(String text) {
        return Period.find(text).orElseGet(() -> readOther(Folding.fold(text)));
    }

    private static @Nullable Period readOther(String folded) {
        Matcher named = NAMED.matcher(folded);
        if (named.matches()) {
            return month(named.group(1), Integer.parseInt(named.group(2)));
        }
        Matcher quarter = QUARTER.matcher(folded);
        if (quarter.matches()) {
            return Period.find(quarter.group(2) + "-Q" + quarter.group(1)).orElse(null);
        }
        Matcher slashed = SLASHED.matcher(folded);
        return slashed.matches()
                ? Period.find(slashed.group(1) + "-" + slashed.group(2)).orElse(null)
                : null;
    }

    private static @Nullable Period month(String word, int year) {
        int month = MONTHS.indexOf(word.substring(0, 3)) + 1;
        if (month == 0 || !fullName(month).startsWith(word) && !word.equals("sept")) {
            return null;
        }
        return Period.of(Period.Grain.MONTH, LocalDate.of(year, month, 1));
    }

    private static String fullName(int month) {
        return java.time.Month.of(month).name().toLowerCase(Locale.ROOT);
    }
}
