package io.kpihealth.ingest.layout;

import java.util.Locale;

/** The shapes of file that are understood. */
public enum Layout {
    /** Sheets are categories; the KPIs of one account. */
    ACCOUNT_WORKBOOK,
    /** The same with many accounts. */
    PORTFOLIO_WORKBOOK,
    /** The KPIs of one account over several periods. */
    TIME_SERIES,
    /** Accounts and facts about them, no KPIs. */
    ACCOUNTS_LIST,
    /** Weights of the categories and the set of KPIs; never values. */
    MASTER_WORKBOOK;

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean carriesValues() {
        return this == ACCOUNT_WORKBOOK || this == PORTFOLIO_WORKBOOK || this == TIME_SERIES;
    }
}
