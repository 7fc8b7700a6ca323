package io.kpihealth.scoring.score;

import io.kpihealth.scoringclient.Period;
import io.kpihealth.web.CommonProblem;
import io.kpihealth.web.ProblemException;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The query parameter {@code period}. */
@Schema(
        name = "Period",
        description = "A day, an ISO week, a month or a quarter: 2026-03-05, 2026-W10, 2026-03 or 2026-Q1",
        type = SchemaType.STRING,
        pattern = "^[0-9]{4}-(W(0[1-9]|[1-4][0-9]|5[0-3])|Q[1-4]" + "|(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)$",
        examples = "2026-03")
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
