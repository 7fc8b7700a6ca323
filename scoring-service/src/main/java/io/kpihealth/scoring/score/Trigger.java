package io.kpihealth.scoring.score;

/** What makes the engine look at a score. */
enum Trigger {
    /** Values of the period itself arrived. */
    VALUES,
    /** An earlier period's values or score changed, which this one may rest on. */
    EARLIER_PERIOD,
    /** Ranges, definitions or the account's segment or stage changed. */
    CONFIGURATION
}
