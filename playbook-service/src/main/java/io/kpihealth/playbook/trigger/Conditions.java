package io.kpihealth.playbook.trigger;

import io.kpihealth.playbook.definition.Condition;
import io.kpihealth.playbook.health.HealthRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Evaluates single conditions over the facts of one account. */
final class Conditions {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final TriggerSettings settings;
    private final HealthRecord health;
    private final Facts facts;
    private final KpiConditions kpis;
    private final AccountConditions account;

    Conditions(TriggerSettings settings, Facts facts) {
        this.settings = settings;
        this.facts = facts;
        this.health = facts.health();
        this.kpis = new KpiConditions(facts);
        this.account = new AccountConditions(facts.account(), facts.day());
    }

    Finding find(Condition condition) {
        Answer answer = answer(condition);
        BigDecimal limit = settings.limit(condition);
        String symbol = condition.kind().symbol();
        String code = symbol.isEmpty() || limit == null
                ? condition.name()
                : condition.name() + symbol + limit.stripTrailingZeros().toPlainString();
        return new Finding(
                condition.name(),
                code,
                answer.outcome(),
                condition.points(),
                answer.kpi(),
                answer.values(),
                answer.limit(),
                answer.reason(),
                Finding.RangeName.from(answer.range()));
    }

    private Answer answer(Condition condition) {
        @Nullable String slug = settings.input(condition);
        return switch (condition.kind()) {
            case KPI_BELOW -> kpis.compare(slug, limit(condition), order -> order < 0);
            case KPI_ABOVE -> kpis.compare(slug, limit(condition), order -> order > 0);
            case KPI_AT_LEAST -> kpis.compare(slug, limit(condition), order -> order >= 0);
            case QUARTER_SUM_AT_LEAST -> kpis.quarterSum(slug, limit(condition));
            case RESPONSE_ABOVE_TARGET ->
                kpis.aboveTarget(slug, limit(condition), facts.account().responseTargetHours());
            case INCREASING -> kpis.trend(slug, /* direction */ 1);
            case DECLINING -> kpis.trend(slug, /* direction */ -1);
            case FEWER_KPIS_THAN -> kpis.fewerThan(limit(condition));
            case DATA_DROP -> dataDrop(limit(condition));
            case SCORE_BELOW -> score(limit(condition), order -> order < 0);
            case SCORE_ABOVE -> score(limit(condition), order -> order > 0);
            case BAND_AT_RISK_OR_WORSE -> Answer.of(health.atRiskOrWorse(), List.of(), null);
            case RENEWAL_WITHIN_DAYS -> account.renewalWithin(limit(condition));
            case RENEWAL_WITHIN_HALF_WINDOW ->
                account.renewalWithin(limit(condition).divide(TWO));
            case CHAMPION_DEPARTED -> account.championDeparted();
            case BUDGET_AT_RISK -> account.budgetAtRisk();
            case LICENCE_USE_ABOVE -> account.licenceUseAbove(limit(condition));
            case BUDGET_WINDOW_OPEN -> account.budgetWindowOpen();
            case STRATEGICALLY_ALIGNED -> account.strategicallyAligned();
            case CONTRACT_ABOVE_WITH_LOW_ADOPTION -> contractWithLowAdoption(condition, slug);
        };
    }

    private BigDecimal limit(Condition condition) {
        return Objects.requireNonNull(settings.limit(condition), condition.name());
    }

    private Answer score(BigDecimal limit, KpiConditions.Order met) {
        BigDecimal score = health.score();
        if (score == null) {
            return Answer.missing("insufficient-data", limit);
        }
        return Answer.of(met.holds(score.compareTo(limit)), List.of(score), limit);
    }

    /** Only the part of the change that the data made: ranges and weights are no reason to call a customer. */
    private Answer dataDrop(BigDecimal limit) {
        HealthRecord.Previous previous = health.previous();
        if (previous == null || previous.score() == null) {
            return Answer.missing("no-previous-score", limit);
        }
        @Nullable HealthRecord before = facts.history().at(previous.period()).orElse(null);
        if (before != null && !before.sufficient()) {
            return Answer.missing("previous-insufficient", limit);
        }
        if (before != null && !before.sameModelKind(health)) {
            return Answer.missing("model-kind-changed", limit);
        }
        HealthRecord.Change change = health.change();
        BigDecimal data = change == null ? null : change.data();
        if (data == null) {
            return Answer.missing("no-change", limit);
        }
        BigDecimal drop = data.negate().setScale(2, RoundingMode.HALF_UP);
        return Answer.of(drop.compareTo(limit) >= 0, List.of(data), limit);
    }

    private Answer contractWithLowAdoption(Condition condition, @Nullable String slug) {
        BigDecimal below = Objects.requireNonNull(condition.secondValue(), condition.name());
        Answer value = account.contractAbove(limit(condition));
        Answer adoption = kpis.compare(slug, below, order -> order < 0);
        Truth both = Truth.all(List.of(value.outcome(), adoption.outcome()));
        return new Answer(both, slug, value.values(), value.limit(), value.reason(), adoption.range());
    }
}
