package io.kpihealth.ingest.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Weights of categories, and thresholds of bands where the file has them, for a person to confirm. */
public record WeightsProposal(
        List<Weight> weights, @Nullable Tiers tiers) {

    /**
     * The weight of one category.
     *
     * @param category slug; null when the name is not known
     */
    public record Weight(String label, @Nullable String category, double fraction, String sheet, String cell) {}

    /** The lower edges of the two upper bands. */
    public record Tiers(double healthy, double atRisk, String sheet, String cell) {}
}
