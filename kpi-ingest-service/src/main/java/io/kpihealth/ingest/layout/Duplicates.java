package io.kpihealth.ingest.layout;

import io.kpihealth.ingest.workbook.WorkbookRefused;
import io.kpihealth.scoringclient.Period;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the second of two rows for one account, KPI and period. */
final class Duplicates {
    private static final int MOST_ACCOUNT_PERIODS = 200_000;
    private static final int ROW_BITS = 20;
    private static final int KPI_BITS = 16;

    private final Map<String, Integer> accountPeriods = new HashMap<>();
    private final Places places = new Places();

    /** Rows of one account and period mostly follow each other, and share these objects. */
    private @Nullable AccountRef lastAccount;

    private @Nullable Period lastPeriod;
    private int last = -1;

    /** The sheet and row of a place in a file. */
    record Place(int sheet, int row) {}

    /** The first place of that account, period and KPI when this is not it. */
    @Nullable
    Place earlier(@Nullable AccountRef account, @Nullable Period period, int kpi, Place here) {
        int ordinal = account == lastAccount && period == lastPeriod && last >= 0 ? last : ordinal(account, period);
        int first = places.putIfAbsent((long) ordinal << KPI_BITS | kpi, here.sheet() << ROW_BITS | here.row());
        return first < 0 ? null : new Place(first >>> ROW_BITS, first & (1 << ROW_BITS) - 1);
    }

    private int ordinal(@Nullable AccountRef account, @Nullable Period period) {
        String pair = (account == null ? "" : account.key()) + '\n' + period;
        Integer ordinal = accountPeriods.get(pair);
        if (ordinal == null) {
            ordinal = accountPeriods.size();
            if (ordinal == MOST_ACCOUNT_PERIODS) {
                throw WorkbookRefused.tooManyAccounts();
            }
            accountPeriods.put(pair, ordinal);
        }
        lastAccount = account;
        lastPeriod = period;
        last = ordinal;
        return ordinal;
    }
}
