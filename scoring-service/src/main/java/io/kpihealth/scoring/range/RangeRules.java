package io.kpihealth.scoring.range;

import io.kpihealth.scoringclient.Bounds;
import io.kpihealth.web.FieldError;
import io.kpihealth.web.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a tenant may make of a range; every broken rule is named at once. */
final class RangeRules {
    static final String SLUG = "^[a-z0-9]+(-[a-z0-9]+)*$";
    static final int SLUG_LENGTH = 80;
    static final int NAME_LENGTH = 200;
    static final int UNIT_LENGTH = 40;
    static final int NOTE_LENGTH = 1_000;

    static final String LOWEST = "-99999999999999";
    static final String HIGHEST = "99999999999999";

    /** No control characters other than white space: the check below, as API documents say it. */
    static final String TEXT = "^[^\\u0000-\\u0008\\u000e-\\u001b\\u007f-\\u009f]*$";

    private static final Pattern SLUGS = Pattern.compile(SLUG);

    private RangeRules() {}

    /**
     * Unit, direction and name that the KPI has already.
     *
     * @param fixed whether a default or another live series of the KPI holds them: all of one KPI agree
     */
    record Known(String unit, boolean higherIsBetter, String kpiName, boolean fixed) {
        static Known of(RangeVersion row, boolean fixed) {
            return new Known(row.unit, row.higherIsBetter, row.kpiName, fixed);
        }
    }

    /** A range that keeps the rules. */
    record Accepted(
            String unit,
            String kpiName,
            Bounds bounds,
            @Nullable String note) {}

    /** @throws ProblemException 422 when the text is not the slug of a KPI */
    static String slug(@Nullable String kpi) {
        if (kpi != null && isSlug(kpi)) {
            return kpi;
        }
        throw invalid(List.of(new FieldError("/kpi", "must be the slug of a KPI")));
    }

    static boolean isSlug(String kpi) {
        return kpi.length() <= SLUG_LENGTH && SLUGS.matcher(kpi).matches();
    }

    /** @throws ProblemException 422 with one error for each broken rule */
    static Accepted check(RangeRequest wanted, String kpi, @Nullable Known known) {
        List<FieldError> errors = new ArrayList<>();
        String unit = unit(wanted, known, errors);
        Boolean direction = direction(wanted, known, errors);
        Bounds bounds = wanted.bounds(direction == null || direction);
        if (direction != null) {
            bounds.problems().forEach(problem -> errors.add(new FieldError("/" + problem.field(), problem.message())));
        }
        text(errors, "/kpi_name", wanted.kpiName(), NAME_LENGTH);
        text(errors, "/unit", wanted.unit(), UNIT_LENGTH);
        text(errors, "/note", wanted.note(), NOTE_LENGTH);
        if (!errors.isEmpty() || unit == null) {
            throw invalid(errors);
        }
        return new Accepted(unit, name(wanted, kpi, known), bounds, wanted.note());
    }

    /** @throws ProblemException 422 when an edit names another series than the one it edits */
    static void sameSeries(RangeRequest wanted, RangeVersion edited) {
        List<FieldError> errors = new ArrayList<>();
        if (wanted.kpi() != null && !wanted.kpi().equals(edited.kpi)) {
            errors.add(new FieldError("/kpi", "cannot be changed"));
        }
        if (wanted.segment() != null && !wanted.segment().equals(edited.segment)) {
            errors.add(new FieldError("/segment", "cannot be changed"));
        }
        if (!errors.isEmpty()) {
            throw invalid(errors);
        }
    }

    private static @Nullable String unit(RangeRequest wanted, @Nullable Known known, List<FieldError> errors) {
        if (known == null) {
            if (wanted.unit() == null) {
                errors.add(new FieldError("/unit", "is required: the KPI has no unit yet"));
            }
            return wanted.unit();
        }
        if (known.fixed() && wanted.unit() != null && !wanted.unit().equals(known.unit())) {
            errors.add(new FieldError("/unit", "cannot be changed by an override"));
        }
        return wanted.unit() == null ? known.unit() : wanted.unit();
    }

    private static @Nullable Boolean direction(RangeRequest wanted, @Nullable Known known, List<FieldError> errors) {
        Boolean direction = wanted.higherIsBetter();
        if (known == null) {
            if (direction == null) {
                errors.add(new FieldError("/higher_is_better", "is required: the KPI has no direction yet"));
            }
            return direction;
        }
        if (known.fixed() && direction != null && direction != known.higherIsBetter()) {
            errors.add(new FieldError("/higher_is_better", "cannot be changed by an override"));
            return known.higherIsBetter();
        }
        return direction == null ? Boolean.valueOf(known.higherIsBetter()) : direction;
    }

    private static String name(RangeRequest wanted, String kpi, @Nullable Known known) {
        if (known != null && (known.fixed() || wanted.kpiName() == null)) {
            return known.kpiName();
        }
        return wanted.kpiName() == null ? kpi : wanted.kpiName();
    }

    private static void text(List<FieldError> errors, String pointer, @Nullable String text, int length) {
        if (text != null && text.length() > length) {
            errors.add(new FieldError(pointer, "must have at most " + length + " characters"));
        }
        // The database stores no NUL, and the others only garble lists and logs.
        if (text != null && text.chars().anyMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c))) {
            errors.add(new FieldError(pointer, "must not contain control characters"));
        }
    }

    private static ProblemException invalid(List<FieldError> errors) {
        return ProblemException.of(RangeProblem.RANGE_INVALID, "The range was not stored.")
                .with(errors);
    }
}
