package io.kpihealth.playbook.trigger;

import java.util.List;

/**
 * The outcome of one trigger for one account.
 *
 * @param findings the conditions, in listing order
 * @param extra what raised the urgency besides, whether or not it did
 * @param points of the match; 0 when there is none
 * @param urgency of the match; {@code none} when there is none
 */
public record Evaluation(Truth outcome, List<Finding> findings, List<Finding> extra, int points, String urgency) {
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
