package io.kpihealth.ingest.upload;

import io.kpihealth.scoringclient.Period;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "upload")
class Upload {
    @Id
    UUID id;

    String state;

    @Column(name = "file_name")
    String fileName;

    long size;
    String sha256;
    String identity;

    @Column(name = "layout_option")
    @Nullable
    String layoutOption;

    @Column(name = "account_option")
    @Nullable
    UUID accountOption;

    @Column(name = "period_option")
    @Nullable
    String periodOption;

    @Column(name = "unknown_accounts")
    String unknownAccounts;

    @Column(name = "on_invalid")
    String onInvalid;

    @Column(name = "auto_commit")
    boolean autoCommit;

    @Column(name = "dry_run")
    boolean dryRun;

    @Nullable
    String layout;

    @Column(name = "parser_version")
    @Nullable
    Integer parserVersion;

    @Nullable
    String rule;

    @Nullable
    String reason;

    @Nullable
    String hint;

    @Column(name = "error_id")
    @Nullable
    UUID errorId;

    int errors;
    int warnings;
    int accounts;

    @Column(name = "accounts_new")
    int accountsNew;

    @Column(name = "accounts_changed")
    int accountsChanged;

    @Column(name = "values_new")
    int valuesNew;

    @Column(name = "values_changed")
    int valuesChanged;

    @Column(name = "values_same")
    int valuesSame;

    @Column(columnDefinition = "text[]")
    String[] periods;

    int attempts;

    @Column(name = "catalogue_version")
    long catalogueVersion;

    @Column(name = "ready_version")
    long readyVersion;

    long version;

    @Column(name = "created_by")
    UUID createdBy;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Column(name = "committed_by")
    @Nullable
    UUID committedBy;

    @Column(name = "committed_at")
    @Nullable
    Instant committedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Upload() {}

    Upload(UUID id, String fileName, long size, String sha256, UploadOptions options, UUID createdBy, Instant now) {
        this.id = id;
        this.state = UploadState.RECEIVED.wire();
        this.fileName = fileName;
        this.size = size;
        this.sha256 = sha256;
        this.identity = options.identity(sha256);
        this.layoutOption = options.layout();
        this.accountOption = options.accountId();
        this.periodOption = options.period() == null ? null : options.period().toString();
        this.unknownAccounts = options.unknownAccounts();
        this.onInvalid = options.onInvalid();
        this.autoCommit = options.autoCommit();
        this.dryRun = options.dryRun();
        this.periods = new String[0];
        this.createdBy = createdBy;
        this.createdAt = now;
        this.updatedAt = now;
        this.version = 1;
    }

    UploadState state() {
        return UploadState.of(state);
    }

    void become(UploadState next, Instant now) {
        state = next.wire();
        updatedAt = now;
        version++;
    }

    UploadOptions options() {
        return new UploadOptions(
                layoutOption,
                accountOption,
                periodOption == null ? null : Period.parse(periodOption),
                unknownAccounts,
                onInvalid,
                autoCommit,
                dryRun);
    }

    List<String> periods() {
        return List.of(periods);
    }

    boolean skipsInvalid() {
        return onInvalid.equals("skip");
    }
}
