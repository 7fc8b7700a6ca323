package io.kpihealth.scoring.range;

import io.kpihealth.scoringclient.ResolvedRange;
import io.kpihealth.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ranges as recorded here, for scoring: the current ones for open periods and for periods without a reported
 * score, those of an instant for closed ones. Call it in a transaction with the tenant bound. The maps are by KPI and
 * cannot be changed; a KPI that is not in them is Unknown.
 */
@ApplicationScoped
public class RangeBook {
    private final RangeRepository repository;
    private final TenantContext tenant;

    RangeBook(RangeRepository repository, TenantContext tenant) {
        this.repository = repository;
        this.tenant = tenant;
    }

    /** What applies now to accounts of that segment (its slug). */
    public Map<String, ResolvedRange> current(@Nullable String segment) {
        return resolve(repository.live(), segment);
    }

    /** What applied at that instant; the first version of a default has applied since ever. */
    public Map<String, ResolvedRange> asOf(@Nullable String segment, Instant instant) {
        return resolve(repository.liveAt(instant), segment);
    }

    private Map<String, ResolvedRange> resolve(List<RangeVersion> live, @Nullable String segment) {
        return new RecordedRanges(live.stream().map(RangeVersion::range).toList())
                .resolveAll(tenant.tenantId(), segment);
    }
}
