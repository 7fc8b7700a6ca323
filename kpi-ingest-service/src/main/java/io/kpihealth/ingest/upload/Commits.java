package io.kpihealth.ingest.upload;

import io.kpihealth.audit.AuditTrail;
import io.kpihealth.ingest.IngestConfig;
import io.kpihealth.ingest.account.Accounts;
import io.kpihealth.ingest.catalogue.Catalogue;
import io.kpihealth.ingest.catalogue.Catalogues;
import io.kpihealth.ingest.catalogue.KpiDefinition;
import io.kpihealth.ingest.layout.LayoutReader;
import io.kpihealth.ingest.value.ValueChange;
import io.kpihealth.ingest.value.ValueLock;
import io.kpihealth.ingest.value.ValueStage;
import io.kpihealth.ingest.value.ValueStore;
import io.kpihealth.messaging.Outbox;
import io.kpihealth.messaging.task.TaskBusy;
import io.kpihealth.messaging.task.Tasks;
import io.kpihealth.tenancy.Ids;
import io.kpihealth.tenancy.TenantContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Stores what the preview showed, all of it in one transaction. */
@ApplicationScoped
class Commits {
    private final UploadRepository uploads;
    private final FileReading reading;
    private final Catalogues catalogues;
    private final Accounts accounts;
    private final ValueStore values;
    private final ValueLock lock;
    private final BasisStore basis;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Tasks tasks;
    private final TenantContext tenant;
    private final IngestConfig config;
    private final Clock clock;

    Commits(
            UploadRepository uploads,
            FileReading reading,
            Catalogues catalogues,
            Accounts accounts,
            ValueStore values,
            ValueLock lock,
            BasisStore basis,
            Outbox outbox,
            AuditTrail audit,
            Tasks tasks,
            TenantContext tenant,
            IngestConfig config,
            Clock clock) {
        this.uploads = uploads;
        this.reading = reading;
        this.catalogues = catalogues;
        this.accounts = accounts;
        this.values = values;
        this.lock = lock;
        this.basis = basis;
        this.outbox = outbox;
        this.audit = audit;
        this.tasks = tasks;
        this.tenant = tenant;
        this.config = config;
        this.clock = clock;
    }

    /** @throws TaskBusy while other work of the tenant holds its lock */
    void commit(UUID id) {
        QuarkusTransaction.requiringNew()
                .timeout((int) config.transactionTimeout().toSeconds())
                .run(() -> {
                    if (!lock.tryAcquire()) {
                        throw new TaskBusy("another commit of this tenant is running");
                    }
                    uploads.locked(id)
                            .filter(upload -> upload.state() == UploadState.COMMITTING)
                            .ifPresent(this::commit);
                });
    }

    /** Whether the preview no longer tells what a commit would do. */
    boolean stale(Upload upload) {
        return !Objects.equals(upload.parserVersion, LayoutReader.PARSER_VERSION)
                || upload.catalogueVersion != catalogues.version()
                || basis.moved(upload.id);
    }

    /** A fresh preview; the caller holds the upload's lock. */
    void readAgain(Upload upload) {
        upload.become(UploadState.VALIDATING, clock.instant());
        tasks.schedule(ImportTask.NAME, upload.id + ":" + upload.version);
    }

    private void commit(Upload upload) {
        if (stale(upload)) {
            readAgain(upload);
            return;
        }
        Catalogue catalogue = catalogues.lock();
        FileContext context = reading.context(upload.options(), catalogue);
        try (ValueStage stage = values.stage()) {
            StageTarget target = new StageTarget(stage);
            FileSink sink = reading.open(context, target, issue -> {});
            reading.read(upload, context, sink);
            ValueStage.Comparison found = stage.compare(sink.accounts().ids(), target.periods());
            accounts(upload, sink);
            if (sink.head().layout().carriesValues()) {
                catalogues.adopt(catalogue, sink.namedKpis(), sink.categoryLabels(), upload.id.toString());
            }
            if (found.added() + found.changed() > 0) {
                values(upload, stage, target);
            }
            finish(upload);
        }
    }

    private void accounts(Upload upload, FileSink sink) {
        String cause = upload.id.toString();
        for (AccountDraft draft : sink.accounts().drafts()) {
            if (draft.isNew()) {
                accounts.importNew(draft.id(), draft.fields(), cause);
            } else if (draft.isChanged()) {
                accounts.importChange(draft.id(), draft.fields(), cause);
            }
        }
        accounts.flush();
    }

    private void values(Upload upload, ValueStage stage, StageTarget target) {
        UUID by = Objects.requireNonNull(upload.committedBy);
        stage.merge(new ValueChange(upload.id, target.sheets(), by, clock.instant(), /* reason */ null));
        publish(stage, upload.id.toString());
    }

    private void publish(ValueStage stage, String cause) {
        UUID tenantId = tenant.tenantId();
        long version = catalogues.version();
        Map<Integer, KpiDefinition> kpis = catalogues.byNumber();
        try (Outbox.Batch events = outbox.batch()) {
            stage.forEachWritten(set -> events.add(KpiValuesRecorded.of(tenantId, set, kpis, version, cause)));
        }
    }

    void fail(UUID id) {
        QuarkusTransaction.requiringNew()
                .run(() -> uploads.locked(id).ifPresent(upload -> {
                    upload.errorId = Ids.next();
                    upload.reason = "The commit failed; nothing was stored.";
                    upload.become(UploadState.FAILED, clock.instant());
                    outbox.publish(UploadFact.of(tenant.tenantId(), upload, "failed", upload.createdBy));
                }));
    }

    private void finish(Upload upload) {
        UUID by = Objects.requireNonNull(upload.committedBy);
        upload.committedAt = clock.instant();
        upload.become(UploadState.COMMITTED, clock.instant());
        audit.record("upload.committed", "upload", upload.id.toString(), null, UploadView.from(upload), null);
        outbox.publish(UploadFact.of(tenant.tenantId(), upload, "committed", by));
    }
}
