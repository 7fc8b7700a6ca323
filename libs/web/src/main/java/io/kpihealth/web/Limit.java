package io.kpihealth.web;

import org.jspecify.annotations.Nullable;

/** The page size asked for. Read as text, because a number that does not parse would be a 404. */
public final class Limit {
    public static final int DEFAULT = 50;
    public static final int MAXIMUM = 500;

    private Limit() {}

    /**
     * @throws ProblemException 400 when it is not a whole number from 1 to {@value #MAXIMUM}
     */
    public static int of(@Nullable String text) {
        if (text == null) {
            return DEFAULT;
        }
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MAXIMUM) {
                return limit;
            }
        } catch (NumberFormatException notANumber) {
            throw outside();
        }
        throw outside();
    }

    private static ProblemException outside() {
        return ProblemException.of(CommonProblem.BAD_REQUEST, "The page size is out of bounds.")
                .with("limit", "must be a whole number from 1 to " + MAXIMUM);
    }
}
