package io.kpihealth.ingest.upload;

import io.kpihealth.ingest.layout.Layout;
import java.util.Optional;

/** Why an upload that is ready cannot be committed. */
final class CommitRules {
    record Obstacle(String rule, String message) {}

    private CommitRules() {}

    static Optional<Obstacle> obstacle(Upload upload) {
        if (upload.dryRun) {
            return Optional.of(new Obstacle("dry-run", "The upload was sent as a dry run."));
        }
        if (Layout.MASTER_WORKBOOK.wire().equals(upload.layout)) {
            return Optional.of(new Obstacle(
                    "master-workbook",
                    "A master workbook proposes weights, KPI set and thresholds; it carries no values to commit. "
                            + "Take its proposals over in the scoring settings and the KPI set."));
        }
        if (upload.errors > 0 && !upload.skipsInvalid()) {
            return Optional.of(new Obstacle(
                    "has-errors",
                    "The file has " + upload.errors + " errors. Correct it, or send it with on_invalid=skip."));
        }
        return Optional.empty();
    }
}
