package io.kpihealth.ingest.upload;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The parts of the multipart body. */
public class UploadForm {
    @RestForm("file")
    @Nullable
    List<FileUpload> files;

    @RestForm
    @PartType(MediaType.TEXT_PLAIN)
    @Nullable
    String layout;

    @RestForm("account_id")
    @PartType(MediaType.TEXT_PLAIN)
    @Nullable
    String accountId;

    @RestForm
    @PartType(MediaType.TEXT_PLAIN)
    @Nullable
    String period;

    @RestForm("unknown_accounts")
    @PartType(MediaType.TEXT_PLAIN)
    @Nullable
    String unknownAccounts;

    @RestForm("on_invalid")
    @PartType(MediaType.TEXT_PLAIN)
    @Nullable
    String onInvalid;

    @RestForm("auto_commit")
    @PartType(MediaType.TEXT_PLAIN)
    @Nullable
    String autoCommit;

    @RestForm("dry_run")
    @PartType(MediaType.TEXT_PLAIN)
    @Nullable
    String dryRun;
}
