package io.kpihealth.ingest.value;

import io.kpihealth.scoringclient.UnitKind;
import java.util.List;

/** Kinds of units as numbers; the order is stored and only ever grows, whatever order the enum has. */
final class Kinds {
    private static final List<UnitKind> KINDS = List.of(
            UnitKind.NUMBER, UnitKind.PERCENT, UnitKind.MONEY, UnitKind.TIME, UnitKind.RATIO, UnitKind.FRACTION);

    private Kinds() {}

    static int code(UnitKind kind) {
        return KINDS.indexOf(kind);
    }

    static UnitKind of(int code) {
        return KINDS.get(code);
    }
}
