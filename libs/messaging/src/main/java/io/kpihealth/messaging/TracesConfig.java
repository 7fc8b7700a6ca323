package io.kpihealth.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which requests and pieces of work leave spans. */
@ConfigMapping(prefix = "kpihealth.traces")
public interface TracesConfig {
    /** Share of new traces that are recorded, from 0 (none) to 1. */
    @WithDefault("0")
    double ratio();

    /** Whether a caller's decision to record holds; the public door follows its own ratio only. */
    @WithDefault("true")
    boolean followCaller();
}
