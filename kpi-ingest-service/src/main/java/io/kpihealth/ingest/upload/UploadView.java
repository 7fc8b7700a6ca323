package io.kpihealth.ingest.upload;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An upload as the API shows it.
 *
 * @param committable whether a commit would be accepted now
 */
record UploadView(
        UUID uploadId,
        UploadState state,
        String fileName,
        long size,
        String sha256,
        @Nullable String layout,
        Options options,
        Counts counts,
        List<String> periods,
        boolean committable,
        @Nullable Reason reason,
        UUID createdBy,
        Instant createdAt,
        Instant updatedAt,
        @Nullable UUID committedBy,
        @Nullable Instant committedAt,
        long version) {
    record Options(
            @Nullable String layout,
            @Nullable UUID accountId,
            @Nullable String period,
            String unknownAccounts,
            String onInvalid,
            boolean autoCommit,
            boolean dryRun) {}

    record Counts(
            int errors,
            int warnings,
            int accounts,
            int accountsNew,
            int accountsChanged,
            int valuesNew,
            int valuesChanged,
            int valuesSame) {}

    /** Why it was refused, has failed, or cannot be committed. */
    record Reason(
            @Nullable String rule,
            @Nullable String message,
            @Nullable String hint,
            @Nullable UUID errorId) {}

    static UploadView from(Upload upload) {
        boolean ready = upload.state() == UploadState.READY;
        var obstacle = CommitRules.obstacle(upload).filter(found -> ready);
        Reason reason = upload.reason == null
                ? obstacle.map(found -> new Reason(found.rule(), found.message(), null, null))
                        .orElse(null)
                : new Reason(upload.rule, upload.reason, upload.hint, upload.errorId);
        return new UploadView(
                upload.id,
                upload.state(),
                upload.fileName,
                upload.size,
                upload.sha256,
                upload.layout,
                new Options(
                        upload.layoutOption,
                        upload.accountOption,
                        upload.periodOption,
                        upload.unknownAccounts,
                        upload.onInvalid,
                        upload.autoCommit,
                        upload.dryRun),
                new Counts(
                        upload.errors,
                        upload.warnings,
                        upload.accounts,
                        upload.accountsNew,
                        upload.accountsChanged,
                        upload.valuesNew,
                        upload.valuesChanged,
                        upload.valuesSame),
                upload.periods(),
                ready && obstacle.isEmpty(),
                reason,
                upload.createdBy,
                upload.createdAt,
                upload.updatedAt,
                upload.committedBy,
                upload.committedAt,
                upload.version);
    }
}
