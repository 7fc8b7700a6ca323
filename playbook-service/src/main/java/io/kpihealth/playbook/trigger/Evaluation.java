package io.kpihealth.playbook.trigger;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The outcome of one trigger for one account.
 *
 * @param findings the conditions, in listing order
 * @param extra what raised the urgency besides, whether or not it did
 * @param points of the match; 0 when there is none
 * @param urgency of the match; {@code none} when there is none
 */
@Schema(description = "The outcome of one trigger for one account.")
public record Evaluation(
        @Schema(required = true) Truth outcome,

        @Schema(required = true, description = "The conditions, in listing order")
        List<Finding> findings,

        @Schema(required = true, description = "What raised the urgency besides, whether or not it did")
        List<Finding> extra,

        @Schema(required = true, description = "Of the match; 0 when there is none")
        int points,

        @Schema(
                required = true,
                description = "none when there is no match",
                enumeration = {"critical", "high", "medium", "low", "none"})
        String urgency) {
    public Evaluation {
        findings = List.copyOf(findings);
        extra = List.copyOf(extra);
    }

    public boolean met() {
        return outcome == Truth.MET;
    }

    /** Codes of the conditions that were met. */
    public List<String> metCodes() {
        return findings.stream().filter(Finding::met).map(Finding::code).toList();
    }
}
