package io.kpihealth.ingest;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of what comes in. */
@ConfigMapping(prefix = "kpihealth.ingest")
public interface IngestConfig {
    /** Largest file as uploaded; also the largest that its parts may inflate to each. */
    @WithDefault("64M")
    MemorySize maxFile();

    /** Longest time that one reading of a file may take. */
    @WithDefault("5M")
    Duration readDeadline();

    /** Longest transaction of an import or commit; above the read deadline, or the reaper kills a long COPY. */
    @WithDefault("15M")
    Duration transactionTimeout();
}
