package io.kpihealth.scoring.score;

import io.kpihealth.scoring.model.Assessment;
import io.kpihealth.scoring.model.Attribution;
import io.kpihealth.scoring.model.Change;
import io.kpihealth.scoring.model.Configuration;
import io.kpihealth.scoring.model.Reading;
import io.kpihealth.scoring.model.WeightedModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A new score beside the one of the previous period. */
@ApplicationScoped
class Comparison {
    private final ScoreStore scores;
    private final Attribution attribution = new Attribution(new WeightedModel());

    /** Both null when there is no previous period, the change also when either has no score. */
    record Result(
            ScoreDocument.@Nullable Previous previous,
            @Nullable Change change) {}

    Comparison(ScoreStore scores) {
        this.scores = scores;
    }

    Result with(
            Account account,
            ScoreHead head,
            Optional<ScoreHead> earlier,
            Assessment assessment,
            Configuration configuration,
            Map<String, Reading> readings,
            Cause cause) {
        ScoreHead former = earlier.orElse(null);
        if (former == null || former.exact() == null || former.score() == null) {
            return new Result(null, null);
        }
        ScoreDocument document = scores.current(account.id(), former.period());
        Change change = attribution.split(
                new Attribution.Former(former.exact(), document.assessment().readings(), former.period()),
                assessment,
                configuration,
                readings,
                head.period(),
                late(head, former, assessment, cause));
        return new Result(new ScoreDocument.Previous(former.period().toString(), former.score()), change);
    }

    /** Points by which late corrections of either period moved the difference, this revision's and earlier ones'. */
    private static double late(ScoreHead head, ScoreHead former, Assessment assessment, Cause cause) {
        if (!Objects.equals(head.previousPeriod(), former.period().toString())) {
            return 0;
        }
        Double before = head.score();
        Double now = assessment.score();
        if (cause != Cause.LATE_CORRECTION
                || before == null
                || now == null
                || head.previousScore() == null
                || former.score() == null) {
            return head.lateCorrection();
        }
        return head.lateCorrection() + (now - before) - (former.score() - head.previousScore());
    }
}
