package io.kpihealth.ingest.upload;

import io.agroal.api.AgroalDataSource;
import io.kpihealth.ingest.IngestConfig;
import io.kpihealth.ingest.catalogue.Catalogues;
import io.kpihealth.ingest.layout.LayoutReader;
import io.kpihealth.ingest.value.ValueStage;
import io.kpihealth.ingest.value.ValueStore;
import io.kpihealth.messaging.Outbox;
import io.kpihealth.messaging.task.Tasks;
import io.kpihealth.tenancy.Ids;
import io.kpihealth.tenancy.TenantContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Makes the preview of an upload: reads, compares, and remembers what it was compared with. */
@ApplicationScoped
class Imports {
    private static final int CRASHES = 3;

    private final UploadRepository uploads;
    private final FileReading reading;
    private final Catalogues catalogues;
    private final ValueStore values;
    private final BasisStore basis;
    private final BlobStore blobs;
    private final Outbox outbox;
    private final Tasks tasks;
    private final TenantContext tenant;
    private final AgroalDataSource dataSource;
    private final IngestConfig config;
    private final Clock clock;

    Imports(
            UploadRepository uploads,
            FileReading reading,
            Catalogues catalogues,
            ValueStore values,
            BasisStore basis,
            BlobStore blobs,
            Outbox outbox,
            Tasks tasks,
            TenantContext tenant,
            AgroalDataSource dataSource,
            IngestConfig config,
            Clock clock) {
        this.uploads = uploads;
        this.reading = reading;
        this.catalogues = catalogues;
        this.values = values;
        this.basis = basis;
        this.blobs = blobs;
        this.outbox = outbox;
        this.tasks = tasks;
        this.tenant = tenant;
        this.dataSource = dataSource;
        this.config = config;
        this.clock = clock;
    }

    /** Empty when there is nothing to do any more. */
    Optional<Upload> begin(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Optional<Upload> found = uploads.locked(id).filter(Imports::unread);
            found.ifPresent(upload -> {
                upload.attempts++;
                if (upload.attempts > CRASHES) {
                    fail(upload, "The file could not be read: the reading was interrupted again and again.");
                    return;
                }
                basis.clear(id);
                if (upload.state() == UploadState.RECEIVED) {
                    upload.become(UploadState.VALIDATING, clock.instant());
                }
            });
            return found.filter(Imports::unread);
        });
    }

    /** An exception that is not the file's fault does not count as a crash. */
    void forgiveAttempt(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> uploads.locked(id).ifPresent(upload -> upload.attempts--));
    }

    void preview(Upload upload) {
        IssueLog issues = new IssueLog(dataSource, upload.id);
        QuarkusTransaction.requiringNew()
                .timeout((int) config.transactionTimeout().toSeconds())
                .run(() -> {
                    FileContext context = reading.context(upload.options(), catalogues.read());
                    try (ValueStage stage = values.stage()) {
                        StageTarget target = new StageTarget(stage);
                        FileSink sink = reading.open(context, target, issues);
                        reading.read(upload, context, sink);
                        ValueStage.Comparison found =
                                stage.compare(sink.accounts().ids(), target.periods());
                        issues.flush();
                        uploads.locked(upload.id).filter(Imports::unread).ifPresent(row -> {
                            describe(row, sink, found, issues, context);
                            basis.write(row.id, stage, sink.accounts().drafts());
                            ready(row, sink);
                        });
                    }
                });
    }

    void refuse(UUID id, String rule, String message, String hint) {
        QuarkusTransaction.requiringNew()
                .run(() -> uploads.locked(id).filter(Imports::unread).ifPresent(upload -> {
                    basis.clear(id);
                    blobs.delete(id);
                    upload.rule = rule;
                    upload.reason = message;
                    upload.hint = hint;
                    upload.become(UploadState.REFUSED, clock.instant());
                    outbox.publish(UploadFact.of(tenant.tenantId(), upload, "refused", upload.createdBy));
                }));
    }

    private void describe(
            Upload row, FileSink sink, ValueStage.Comparison found, IssueLog issues, FileContext context) {
        row.layout = sink.head().layout().wire();
        row.parserVersion = LayoutReader.PARSER_VERSION;
        row.catalogueVersion = context.catalogue().version();
        row.errors = issues.errors();
        row.warnings = issues.warnings();
        row.accounts = sink.accounts().drafts().size();
        row.accountsNew = (int)
                sink.accounts().drafts().stream().filter(AccountDraft::isNew).count();
        row.accountsChanged = (int) sink.accounts().drafts().stream()
                .filter(AccountDraft::isChanged)
                .count();
        row.valuesNew = found.added();
        row.valuesChanged = found.changed();
        row.valuesSame = found.same();
        row.periods = sink.periods().stream().map(Object::toString).toArray(String[]::new);
        row.attempts = 0;
    }

    private void ready(Upload row, FileSink sink) {
        row.become(UploadState.READY, clock.instant());
        row.readyVersion = row.version;
        boolean clean = row.errors == 0 && !sink.confirmationNeeded();
        if (row.autoCommit && clean && CommitRules.obstacle(row).isEmpty()) {
            row.become(UploadState.COMMITTING, clock.instant());
            row.committedBy = row.createdBy;
            tasks.schedule(CommitTask.NAME, row.id + ":" + row.version);
        }
    }

    private void fail(Upload upload, String reason) {
        upload.errorId = Ids.next();
        upload.reason = reason;
        upload.become(UploadState.FAILED, clock.instant());
        outbox.publish(UploadFact.of(tenant.tenantId(), upload, "failed", upload.createdBy));
    }

    private static boolean unread(Upload upload) {
        return upload.state() == UploadState.RECEIVED || upload.state() == UploadState.VALIDATING;
    }
}
