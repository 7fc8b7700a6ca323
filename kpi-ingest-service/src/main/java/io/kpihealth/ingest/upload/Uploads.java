package io.kpihealth.ingest.upload;

import io.kpihealth.audit.AuditTrail;
import io.kpihealth.ingest.IngestConfig;
import io.kpihealth.messaging.task.Tasks;
import io.kpihealth.tenancy.CurrentCaller;
import io.kpihealth.tenancy.Ids;
import io.kpihealth.web.CommonProblem;
import io.kpihealth.web.Cursor;
import io.kpihealth.web.ETags;
import io.kpihealth.web.Page;
import io.kpihealth.web.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class Uploads {
    private final UploadRepository repository;
    private final BlobStore blobs;
    private final BasisStore basis;
    private final Commits commits;
    private final Tasks tasks;
    private final AuditTrail audit;
    private final CurrentCaller caller;
    private final IngestConfig config;
    private final Clock clock;

    Uploads(
            UploadRepository repository,
            BlobStore blobs,
            BasisStore basis,
            Commits commits,
            Tasks tasks,
            AuditTrail audit,
            CurrentCaller caller,
            IngestConfig config,
            Clock clock) {
        this.repository = repository;
        this.blobs = blobs;
        this.basis = basis;
        this.commits = commits;
        this.tasks = tasks;
        this.audit = audit;
        this.caller = caller;
        this.config = config;
        this.clock = clock;
    }

    /** The same file with the same options as a standing upload is that upload: nothing more happens. */
    UploadView receive(String fileName, Path file, UploadOptions options) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw ProblemException.of(CommonProblem.UNPROCESSABLE, "The file is empty.")
                    .with("/file", "is empty");
        }
        if (size > config.maxFile().asLongValue()) {
            throw ProblemException.of(CommonProblem.PAYLOAD_TOO_LARGE, "The file is too large.");
        }
        String sha256 = Digests.sha256(file);
        try {
            return QuarkusTransaction.requiringNew().call(() -> store(fileName, file, size, sha256, options));
        } catch (ConstraintViolationException sameAtOnce) {
            // Two requests with the same file passed the look-up together; the unique key let one through.
            return QuarkusTransaction.requiringNew()
                    .call(() -> repository
                            .same(options.identity(sha256))
                            .map(UploadView::from)
                            .orElseThrow(() -> sameAtOnce));
        }
    }

    private UploadView store(String fileName, Path file, long size, String sha256, UploadOptions options) {
        Optional<Upload> same = repository.same(options.identity(sha256));
        if (same.isPresent()) {
            return UploadView.from(same.get());
        }
        UUID by = Optional.ofNullable(caller.get().membershipId())
                .orElse(caller.get().subject());
        Upload upload = new Upload(Ids.next(), fileName, size, sha256, options, by, clock.instant());
        repository.persistAndFlush(upload);
        try (InputStream bytes = Files.newInputStream(file)) {
            blobs.write(upload.id, bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        tasks.schedule(ImportTask.NAME, upload.id + ":" + upload.version);
        audit.record("upload.received", "upload", upload.id.toString(), null, UploadView.from(upload), null);
        return UploadView.from(upload);
    }

    @Transactional
    Page<UploadView> list(@Nullable String cursor, int limit) {
        List<Upload> found = repository.page(Cursor.decode(cursor, /* parts */ 2), limit + 1);
        boolean more = found.size() > limit;
        List<Upload> items = more ? found.subList(0, limit) : found;
        String next = more
                ? Cursor.encode(
                        items.getLast().createdAt.toString(), items.getLast().id.toString())
                : null;
        return Page.of(items.stream().map(UploadView::from).toList(), next);
    }

    @Transactional
    UploadView get(UUID id) {
        return UploadView.from(repository.visible(id).orElseThrow(ProblemException::notFound));
    }

    /** False when the preview no longer holds: a fresh one is being made. */
    @Transactional
    boolean commit(UUID id, @Nullable String ifMatch) {
        Upload upload = repository.locked(id).orElseThrow(ProblemException::notFound);
        UploadState state = upload.state();
        boolean underWay = state == UploadState.COMMITTING || state == UploadState.COMMITTED;
        // The answer to a first try may have been lost: the same request again is the same commit.
        ETags.requireMatch(ifMatch, ETags.strong(underWay ? upload.readyVersion : upload.version));
        if (underWay) {
            return true;
        }
        if (state != UploadState.READY) {
            throw ProblemException.of(CommonProblem.CONFLICT, "Only an upload that is ready can be committed.")
                    .extension("state", state.wire());
        }
        CommitRules.obstacle(upload).ifPresent(obstacle -> {
            throw ProblemException.of(CommonProblem.UNPROCESSABLE, obstacle.message())
                    .extension("rule", obstacle.rule());
        });
        if (commits.stale(upload)) {
            commits.readAgain(upload);
            return false;
        }
        upload.become(UploadState.COMMITTING, clock.instant());
        upload.committedBy = Optional.ofNullable(caller.get().membershipId())
                .orElse(caller.get().subject());
        tasks.schedule(CommitTask.NAME, upload.id + ":" + upload.version);
        return true;
    }

    @Transactional
    void delete(UUID id, @Nullable String ifMatch) {
        Upload upload = repository.locked(id).orElseThrow(ProblemException::notFound);
        if (ifMatch != null) {
            ETags.requireMatch(ifMatch, ETags.strong(upload.version));
        }
        UploadState state = upload.state();
        if (state == UploadState.COMMITTING || state == UploadState.COMMITTED) {
            throw ProblemException.of(CommonProblem.CONFLICT, "A committed upload is part of the history and stays.");
        }
        basis.clear(id);
        blobs.delete(id);
        upload.become(UploadState.DELETED, clock.instant());
        audit.record("upload.deleted", "upload", id.toString(), UploadView.from(upload), null, null);
    }
}
