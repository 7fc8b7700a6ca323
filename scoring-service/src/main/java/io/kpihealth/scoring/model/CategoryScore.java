package io.kpihealth.scoring.model;

import io.kpihealth.scoringclient.Status;
import org.jspecify.annotations.Nullable;

/**
 * A category's line in a score.
 *
 * @param coverage percent of the expected weight that has a score
 * @param points its part of the account's score; the parts of all categories add up to it
 */
public record CategoryScore(
        String category,
        String label,
        double weight,
        @Nullable Double exact,
        @Nullable Double score,
        Status status,
        double coverage,
        @Nullable Double points) {}
