package io.kpihealth.ingest.value;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Values of one account and period that came one after the other: all of a set, or a part of it. */
final class SetPart {
    static final String COLUMNS =
            "value_stage (account, period, kpis, numbers, raws, kinds, units, flags, sheets, cells)";
    private static final int FIELDS = 10;
    private static final int MOST_VALUES = 1_000;
    /** With the cell that passes it this stays below the longest row of a copy, at three bytes a character. */
    private static final int MOST_CHARACTERS = 64 * 1024;

    private final List<IncomingValue> values = new ArrayList<>();
    private int account;
    private int period;
    private int characters;

    boolean takes(int otherAccount, int otherPeriod) {
        return values.isEmpty()
                || (account == otherAccount
                        && period == otherPeriod
                        && values.size() < MOST_VALUES
                        && characters < MOST_CHARACTERS);
    }

    void add(int ofAccount, int ofPeriod, IncomingValue value) {
        account = ofAccount;
        period = ofPeriod;
        characters += (value.raw() == null ? 0 : value.raw().length())
                + (value.unit() == null ? 0 : value.unit().length());
        values.add(value);
    }

    /** Sends it as one row, by KPI, and is empty then. */
    void flush(BinaryCopy copy) throws SQLException {
        if (values.isEmpty()) {
            return;
        }
        values.sort(Comparator.comparingInt(IncomingValue::kpi));
        copy.row(FIELDS);
        copy.int4(account);
        copy.int4(period);
        copy.int2s(values.stream().mapToInt(IncomingValue::kpi).toArray());
        copy.float8s(values.stream().mapToDouble(IncomingValue::value).toArray());
        copy.texts(values.stream().map(IncomingValue::raw).toArray(String[]::new));
        copy.int2s(values.stream().mapToInt(value -> Kinds.code(value.kind())).toArray());
        copy.texts(values.stream().map(IncomingValue::unit).toArray(String[]::new));
        copy.int2s(values.stream().mapToInt(value -> Flags.bits(value.flags())).toArray());
        copy.int2s(values.stream().mapToInt(IncomingValue::sheet).toArray());
        copy.int4s(values.stream().mapToInt(IncomingValue::cell).toArray());
        values.clear();
        characters = 0;
    }
}
