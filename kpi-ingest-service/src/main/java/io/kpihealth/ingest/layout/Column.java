package io.kpihealth.ingest.layout;

import io.kpihealth.scoringclient.Folding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a column of a table is about, by the header that it has in files. */
enum Column {
    COMPONENT("health score component", "component", "category"),
    WEIGHT("weight"),
    DATA("data", "value", "current value"),
    SOURCE("source review", "source"),
    KPI("kpi/parameter", "kpi", "kpi name", "parameter", "metric"),
    IMPACT("impact level", "impact"),
    FREQUENCY("measurement frequency", "frequency"),
    ACCOUNT("account", "account name", "company", "company name", "customer", "customer name"),
    ACCOUNT_ID("account id", "company id", "customer id", "external id", "id"),
    PERIOD("period", "month", "date"),
    INDUSTRY("industry"),
    REGION("region"),
    SEGMENT("segment", "tier"),
    OWNER("owner", "csm", "account owner"),
    STATUS("status", "account status"),
    STAGE("lifecycle stage", "stage"),
    CHAMPION("champion", "champion status"),
    REVENUE("revenue", "annual revenue"),
    EMPLOYEES("employees", "employee count"),
    CONTRACT_VALUE("contract value", "arr", "annual contract value"),
    RENEWAL_DATE("renewal date");

    private static final Pattern UNIT = Pattern.compile("\\s*\\(\\s*[$%]\\s*\\)$");
    private static final Pattern SLASH = Pattern.compile("\\s*/\\s*");
    private static final Map<String, Column> BY_HEADER = new HashMap<>();

    static {
        for (Column column : values()) {
            for (String header : column.headers) {
                BY_HEADER.put(header, column);
            }
        }
    }

    private final List<String> headers;

    Column(String... headers) {
        this.headers = List.of(headers);
    }

    /** The meaning of a header; null when it has none that is known. */
    static @Nullable Column of(String header) {
        return BY_HEADER.get(key(header));
    }

    static String key(String header) {
        String folded = UNIT.matcher(Folding.fold(header)).replaceFirst("");
        return SLASH.matcher(folded).replaceAll("/");
    }

    /** The fact about an account that the column holds; null when it is about something else. */
    @Nullable
    AccountField field() {
        return ordinal() < INDUSTRY.ordinal() ? null : AccountField.valueOf(name());
    }
}
