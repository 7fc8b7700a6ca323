package io.kpihealth.ingest.layout;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Weights of categories, and thresholds of bands where the file has them, for a person to confirm. */
@Schema(
        description = "What a master workbook proposes; a person takes it over, a commit never does.",
        requiredProperties = {"weights", "tiers"})
public record WeightsProposal(
        List<Weight> weights,
        @Schema(nullable = true) @Nullable Tiers tiers) {

    /**
     * The weight of one category.
     *
     * @param category slug; null when the name is not known
     */
    @Schema(
            name = "ProposedWeight",
            description = "The weight of one category.",
            requiredProperties = {"label", "category", "fraction", "sheet", "cell"})
    public record Weight(
            String label,

            @Schema(nullable = true, description = "Slug; null when the name is not known") @Nullable
            String category,

            @Schema(description = "0.2 is 20 %") double fraction,
            String sheet,
            String cell) {}

    /** The lower edges of the two upper bands. */
    @Schema(
            name = "ProposedTiers",
            description = "The lower edges of the two upper bands.",
            requiredProperties = {"healthy", "at_risk", "sheet", "cell"})
    public record Tiers(double healthy, double atRisk, String sheet, String cell) {}
}
