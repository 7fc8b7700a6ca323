package io.kpihealth.scoring.model;

import java.util.UUID;

/**
 * A version of a scoring model.
 *
 * @param minimumCoverage percent; an account below it is not judged
 * @param healthyFrom lowest rounded score of the band Healthy
 * @param atRiskFrom lowest rounded score of the band At risk
 */
public record ModelSettings(UUID modelId, int version, double minimumCoverage, double healthyFrom, double atRiskFrom) {

    /** The band of a rounded score under sufficient coverage. */
    public Band band(double score) {
        if (score >= healthyFrom) {
            return Band.HEALTHY;
        }
        return score >= atRiskFrom ? Band.AT_RISK : Band.CRITICAL;
    }
}
