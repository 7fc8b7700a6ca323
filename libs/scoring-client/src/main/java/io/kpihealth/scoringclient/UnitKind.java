package io.kpihealth.scoringclient;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Currency;
import java.util.Set;

/** What sort of number a unit stands for; values are compared with their KPI by kind. */
public enum UnitKind {
    NUMBER("number"),
    PERCENT("percent"),
    MONEY("money"),
    TIME("time"),
    RATIO("ratio"),
    FRACTION("fraction");

    private static final Set<String> MONEY_SIGNS = Set.of("$", "€", "£", "¥", "₹");
    private static final Set<String> PERCENT_WORDS = Set.of("%", "percent");
    private static final Set<String> RATIO_WORDS = Set.of("ratio", "x");

    private final String wire;

    UnitKind(String wire) {
        this.wire = wire;
    }

    @JsonValue
    public String wire() {
        return wire;
    }

    @JsonCreator
    public static UnitKind ofWire(String wire) {
        for (UnitKind kind : values()) {
            if (kind.wire.equals(wire)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("not a kind of unit");
    }

    /** The kind of a KPI's unit; count, score and whatever is not a known unit are plain numbers. */
    public static UnitKind of(String unit) {
        String folded = Folding.fold(unit);
        if (PERCENT_WORDS.contains(folded)) {
            return PERCENT;
        }
        if (RATIO_WORDS.contains(folded)) {
            return RATIO;
        }
        if (TimeUnits.canonical(folded).isPresent()) {
            return TIME;
        }
        return isMoney(unit.strip()) ? MONEY : NUMBER;
    }

    private static boolean isMoney(String unit) {
        if (MONEY_SIGNS.contains(unit)) {
            return true;
        }
        try {
            return unit.length() == 3
                    && !Currency.getInstance(unit).getCurrencyCode().isEmpty();
        } catch (IllegalArgumentException notACode) {
            return false;
        }
    }
}
