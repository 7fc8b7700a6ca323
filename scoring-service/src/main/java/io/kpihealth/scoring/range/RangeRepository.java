package io.kpihealth.scoring.range;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The versions that the bound tenant may see: its own and the system defaults. */
@ApplicationScoped
class RangeRepository implements PanacheRepositoryBase<RangeVersion, UUID> {

    /** Lets one change of a KPI's ranges at a time through, so that the outbox keeps the order of commits. */
    void lock(UUID tenantId, String kpi) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:key, 0))", Integer.class)
                .setParameter("key", "reference-range:" + tenantId + ":" + kpi)
                .getSingleResult();
    }

    /** The live version of the series, whosever it is; none when it was reset. */
    Optional<RangeVersion> live(UUID rangeId) {
        // A tenant cannot write the id of a default, but nothing forbids the same id in its own rows: those win.
        return find("rangeId = ?1 and state = 'live' order by tenantId nulls last", rangeId)
                .firstResultOptional();
    }

    /** Everything live, in no order. */
    List<RangeVersion> live() {
        return list("state", RangeVersion.LIVE);
    }

    /** What is live for the KPI: the default, the tenant's and its segments' ranges. */
    List<RangeVersion> liveOf(String kpi) {
        return list("kpi = ?1 and state = 'live'", kpi);
    }

    /** The newest version of the tenant's own series, also when that is its removal. */
    Optional<RangeVersion> newestOwn(String kpi, @Nullable String segment) {
        return find("""
                        tenantId is not null and kpi = ?1 and segment is not distinct from ?2
                        order by version desc
                        """, kpi, segment).firstResultOptional();
    }

    /** What was live at that instant; the first version of a default was live since ever. */
    List<RangeVersion> liveAt(Instant instant) {
        return list("""
                from RangeVersion v where v.state <> 'removed' and v.version = (
                    select max(w.version) from RangeVersion w
                    where w.rangeId = v.rangeId and w.tenantId is not distinct from v.tenantId
                      and (w.updatedAt <= ?1 or (w.tenantId is null and w.version = 1)))
                """, instant);
    }

    /** Every version of every series of the KPI, newest first. */
    List<RangeVersion> history(String kpi, @Nullable UUID before, int limit) {
        var versions = before == null
                ? find("kpi = ?1 order by id desc", kpi)
                : find("kpi = ?1 and id < ?2 order by id desc", kpi, before);
        return versions.range(0, limit - 1).list();
    }
}
