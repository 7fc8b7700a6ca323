package io.kpihealth.scoring.range;

import io.kpihealth.scoringclient.ShippedCatalogue;
import java.util.List;
import java.util.UUID;

/** SQL that changes the system defaults when a role that may runs it. */
final class DefaultAttacks {
    private static final UUID DEFAULT = ShippedCatalogue.rangeId("net-promoter-score-nps");

    private DefaultAttacks() {}

    /** @param tenant has a range of its own for a KPI that has no default */
    static List<String> of(UUID tenant) {
        return List.of(
                "update reference_range set risk_max = 1 where tenant_id is null",
                "update reference_range set state = 'removed' where range_id = '" + DEFAULT + "'",
                "update reference_range set tenant_id = '" + tenant + "' where tenant_id is null",
                "update reference_range set tenant_id = null where tenant_id = '" + tenant + "'",
                "delete from reference_range where tenant_id is null",
                "delete from reference_range where range_id = '" + DEFAULT + "'",
                "truncate reference_range",
                copyOfNps("null", 2, "'removed'"),
                """
                insert into reference_range select * from reference_range where tenant_id is null
                on conflict (id) do update set note = 'mine'
                """,
                """
                merge into reference_range as taken using (values (1)) as one (row) on taken.tenant_id is null
                when matched then update set note = 'mine'
                """,
                "set local role scoring_owner; delete from reference_range where tenant_id is null");
    }

    /** Writes a version of the default's series. */
    static String copyOfNps(String owner, int version, String state) {
        return """
               insert into reference_range
               select gen_random_uuid(), %s, range_id, %d, %s, segment, kpi, kpi_name, unit, higher_is_better,
                      critical_min, critical_max, risk_min, risk_max, healthy_min, healthy_max, valid_from,
                      expires_at, note, created_by, created_at, updated_by, updated_at
               from reference_range where range_id = '%s' and tenant_id is null
               """.formatted(owner, version, state, DEFAULT);
    }
}
