package io.kpihealth.ingest.upload;

import io.kpihealth.ingest.CursorParts;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class UploadRepository implements PanacheRepositoryBase<Upload, UUID> {
    private static final String DELETED = UploadState.DELETED.wire();

    List<Upload> page(List<String> after, int limit) {
        if (after.isEmpty()) {
            return find("state <> ?1 order by createdAt desc, id desc", DELETED)
                    .range(0, limit - 1)
                    .list();
        }
        Instant createdAt = CursorParts.instant(after.get(0));
        return find(
                        "state <> ?1 and (createdAt < ?2 or (createdAt = ?2 and id < ?3)) order by createdAt desc, id desc",
                        DELETED,
                        createdAt,
                        CursorParts.uuid(after.get(1)))
                .range(0, limit - 1)
                .list();
    }

    Optional<Upload> visible(UUID id) {
        return findByIdOptional(id).filter(upload -> !upload.state.equals(DELETED));
    }

    Optional<Upload> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).filter(upload -> !upload.state.equals(DELETED));
    }

    /** The standing upload of the same file with the same options. */
    Optional<Upload> same(String identity) {
        return find(
                        "identity = ?1 and state in ?2",
                        identity,
                        List.of("received", "validating", "ready", "committing", "committed"))
                .firstResultOptional();
    }
}
