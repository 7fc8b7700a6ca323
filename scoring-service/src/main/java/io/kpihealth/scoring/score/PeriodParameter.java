package io.kpihealth.scoring.score;

import io.kpihealth.scoringclient.Period;
import io.kpihealth.web.CommonProblem;
import io.kpihealth.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** The query parameter {@code period}. */
public final class PeriodParameter {
    private PeriodParameter() {}

    /**
     * Its canonical form; null when it is left out.
     *
     * @throws ProblemException 400 when it is no period
     */
    public static @Nullable String of(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Period.find(text)
                .map(Period::toString)
                .orElseThrow(() -> ProblemException.of(CommonProblem.BAD_REQUEST, "The period is not understood.")
                        .with("period", "must be written as 2026-03-05, 2026-W10, 2026-03 or 2026-Q1"));
    }
}
