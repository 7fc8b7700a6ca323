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

    private final Map<String, Map<@Nullable Period, Places>> accounts = new HashMap<>();
    private int accountPeriods;

    /** Rows of one account and period mostly follow each other, and share these objects. */
    private @Nullable AccountRef lastAccount;

    private @Nullable Period lastPeriod;
    private @Nullable Places last;

    /** The sheet and row of a place in a file. */
    record Place(int sheet, int row) {}

    /** The first place of that account, period and KPI when this is not it. */
    @Nullable
    Place earlier(@Nullable AccountRef account, @Nullable Period period, int kpi, Place here) {
        int place = here.sheet() << ROW_BITS | here.row();
        Places places = last;
        if (places == null || account != lastAccount || period != lastPeriod) {
            places = places(account, period, place);
            lastAccount = account;
            lastPeriod = period;
            last = places;
        }
        int first = places.putIfAbsent(kpi, place);
        return first == Places.NONE ? null : new Place(first >>> ROW_BITS, first & (1 << ROW_BITS) - 1);
    }

    private Places places(@Nullable AccountRef account, @Nullable Period period, int place) {
        String key = account == null ? "" : account.key();
        return accounts.computeIfAbsent(key, added -> new HashMap<>()).computeIfAbsent(period, added -> {
            if (accountPeriods++ == MOST_ACCOUNT_PERIODS) {
                throw WorkbookRefused.tooManyAccounts();
            }
            return new Places(place);
        });
    }
}
