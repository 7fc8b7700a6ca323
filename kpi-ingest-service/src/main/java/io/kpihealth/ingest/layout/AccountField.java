package io.kpihealth.ingest.layout;

/** Facts about accounts that files carry. */
public enum AccountField {
    INDUSTRY,
    REGION,
    SEGMENT,
    OWNER,
    STATUS,
    STAGE,
    CHAMPION,
    REVENUE,
    EMPLOYEES,
    CONTRACT_VALUE,
    RENEWAL_DATE;

    boolean isNumber() {
        return this == REVENUE || this == EMPLOYEES || this == CONTRACT_VALUE;
    }

    boolean isMoney() {
        return this == REVENUE || this == CONTRACT_VALUE;
    }
}
