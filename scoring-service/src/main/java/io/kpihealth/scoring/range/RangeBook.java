package io.kpihealth.scoring.range;

import io.kpihealth.scoringclient.ResolvedRange;
import io.kpihealth.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ranges in force, for scoring: closed periods take theirs from the scores they were reported with. Call it in a
 * transaction with the tenant bound. The map is by KPI and cannot be changed; a KPI that is not in it is Unknown.
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
        return new RecordedRanges(
                        repository.live().stream().map(RangeVersion::range).toList())
                .resolveAll(tenant.tenantId(), segment);
    }
}
