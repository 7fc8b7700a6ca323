package io.kpihealth.ingest.upload;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The parts of the multipart body. */
@Schema(description = "A file and what is done with it.")
public class UploadForm {
    @RestForm("file")
    @Schema(
            name = "file",
            description = "A workbook (xlsx) or csv file",
            implementation = String.class,
            format = "binary",
            required = true)
    @Nullable
    List<FileUpload> files;

    @RestForm
    @Schema(
            description = "What the file must be; empty: what is recognised",
            enumeration = {
                "",
                "account-workbook",
                "portfolio-workbook",
                "time-series",
                "accounts-list",
                "master-workbook"
            })
    @PartType(MediaType.TEXT_PLAIN)
    @Nullable
    String layout;

    @RestForm("account_id")
    @Schema(
            description = "Id of the account of values whose rows name none; may be empty",
            pattern = "^$|^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$")
    @PartType(MediaType.TEXT_PLAIN)
    @Nullable
    String accountId;

    @RestForm
    @Schema(
            description =
                    "Period of values whose rows name none: 2026-03-05, 2026-W10, 2026-03 or 2026-Q1; may be empty",
            pattern = "^$|^\\s*\\d{4}-([Ww]\\d{2}|[Qq][1-4]|\\d{2}(-\\d{2})?)\\s*$")
    @PartType(MediaType.TEXT_PLAIN)
    @Nullable
    String period;

    @RestForm("unknown_accounts")
    @Schema(
            description = "What is done with accounts that are not known; empty: create",
            enumeration = {"", "create", "reject"})
    @PartType(MediaType.TEXT_PLAIN)
    @Nullable
    String unknownAccounts;

    @RestForm("on_invalid")
    @Schema(
            description = "What is done when rows have errors; empty: refuse",
            enumeration = {"", "refuse", "skip"})
    @PartType(MediaType.TEXT_PLAIN)
    @Nullable
    String onInvalid;

    @RestForm("auto_commit")
    @Schema(
            description = "Whether it is committed by itself when it has no errors; empty: false",
            enumeration = {"", "true", "false"})
    @PartType(MediaType.TEXT_PLAIN)
    @Nullable
    String autoCommit;

    @RestForm("dry_run")
    @Schema(
            description = "Whether it is only looked at; empty: false",
            enumeration = {"", "true", "false"})
    @PartType(MediaType.TEXT_PLAIN)
    @Nullable
    String dryRun;
}
