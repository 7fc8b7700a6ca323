package io.kpihealth.ingest.upload;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An upload as the API shows it.
 *
 * @param committable whether a commit would be accepted now
 */
@Schema(
        description = "Where an upload stands.",
        requiredProperties = {
            "upload_id",
            "state",
            "file_name",
            "size",
            "sha256",
            "layout",
            "options",
            "counts",
            "periods",
            "committable",
            "reason",
            "created_by",
            "created_at",
            "updated_at",
            "committed_by",
            "committed_at",
            "version"
        })
record UploadView(
        UUID uploadId,
        UploadState state,
        String fileName,
        @Schema(description = "Bytes") long size,
        String sha256,

        @Schema(
                nullable = true,
                description = "What the file was recognised as; null while it is not read",
                pattern = "^(account-workbook|portfolio-workbook|time-series|accounts-list|master-workbook)$")
        @Nullable
        String layout,

        Options options,
        Counts counts,
        List<String> periods,

        @Schema(description = "Whether a commit would be accepted now")
        boolean committable,

        @Schema(nullable = true) @Nullable Reason reason,

        @Schema(description = "Membership or service client")
        UUID createdBy,

        Instant createdAt,
        Instant updatedAt,
        @Schema(nullable = true) @Nullable UUID committedBy,
        @Schema(nullable = true) @Nullable Instant committedAt,

        @Schema(description = "Counts the steps; the ETag holds it")
        long version) {

    @Schema(
            name = "UploadOptions",
            description = "What the sender chose.",
            requiredProperties = {
                "layout",
                "account_id",
                "period",
                "unknown_accounts",
                "on_invalid",
                "auto_commit",
                "dry_run"
            })
    record Options(
            @Schema(nullable = true, description = "Null: what is recognised") @Nullable
            String layout,

            @Schema(nullable = true) @Nullable UUID accountId,
            @Schema(nullable = true) @Nullable String period,

            @Schema(enumeration = {"create", "reject"}) String unknownAccounts,

            @Schema(enumeration = {"refuse", "skip"}) String onInvalid,

            boolean autoCommit,
            boolean dryRun) {}

    @Schema(
            name = "UploadCounts",
            description = "What the file holds, compared with what is stored.",
            requiredProperties = {
                "errors",
                "warnings",
                "accounts",
                "accounts_new",
                "accounts_changed",
                "values_new",
                "values_changed",
                "values_same"
            })
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
    @Schema(
            name = "UploadReason",
            description = "Why it was refused, has failed, or cannot be committed.",
            requiredProperties = {"rule", "message", "hint", "error_id"})
    record Reason(
            @Schema(nullable = true) @Nullable String rule,
            @Schema(nullable = true) @Nullable String message,
            @Schema(nullable = true) @Nullable String hint,

            @Schema(nullable = true, description = "Finds the failure in the logs") @Nullable
            UUID errorId) {}

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
