package io.kpihealth.playbook.definition;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a condition reads its input. Comparisons are strict unless the name says "at least" or "within". */
public enum ConditionKind {
    KPI_BELOW("<"),
    KPI_ABOVE(">"),
    KPI_AT_LEAST(">="),
    QUARTER_SUM_AT_LEAST(">="),
    DATA_DROP(">="),
    SCORE_BELOW("<"),
    SCORE_ABOVE(">"),
    RESPONSE_ABOVE_TARGET(">target*"),
    INCREASING(""),
    DECLINING(""),
    RENEWAL_WITHIN_DAYS("<="),
    RENEWAL_WITHIN_HALF_WINDOW("<=half "),
    CHAMPION_DEPARTED(""),
    BUDGET_AT_RISK(""),
    LICENCE_USE_ABOVE(">"),
    BUDGET_WINDOW_OPEN(""),
    STRATEGICALLY_ALIGNED(""),
    BAND_AT_RISK_OR_WORSE(""),
    FEWER_KPIS_THAN("<"),
    CONTRACT_ABOVE_WITH_LOW_ADOPTION(">");

    private final String symbol;

    ConditionKind(String symbol) {
        this.symbol = symbol;
    }

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Printed between name and threshold in the short code of a condition; empty when there is no threshold. */
    public String symbol() {
        return symbol;
    }
}
