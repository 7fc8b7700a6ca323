package io.kpihealth.scoringclient;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the table of ranges. */
@ConfigMapping(prefix = "kpihealth.scoring-client")
interface ScoringClientConfig {
    /** The compacted topic that feeds the table. */
    @WithDefault("kpihealth.reference-ranges")
    String topic();

    /** Fixed when the service is built: false leaves the table out of the service that owns the ranges. */
    @WithDefault("true")
    boolean table();
}
