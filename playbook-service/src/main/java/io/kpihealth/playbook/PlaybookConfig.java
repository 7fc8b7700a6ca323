package io.kpihealth.playbook;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Settings of this service alone. */
@ConfigMapping(prefix = "kpihealth.playbooks")
public interface PlaybookConfig {
    /** A proposal that nobody answers ends after this. */
    Duration proposalLifetime();

    Duration longestSnooze();
}
