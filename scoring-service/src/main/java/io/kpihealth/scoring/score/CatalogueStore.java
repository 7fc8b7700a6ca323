package io.kpihealth.scoring.score;

import io.kpihealth.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The tenant's KPI catalogue, a copy fed by its topic. */
@ApplicationScoped
class CatalogueStore {
    private final Statements statements;
    private final Documents documents;
    private final TenantContext tenant;

    CatalogueStore(Statements statements, Documents documents, TenantContext tenant) {
        this.statements = statements;
        this.documents = documents;
        this.tenant = tenant;
    }

    Optional<CatalogueState> find() {
        return statements
                .first("select document::text from kpi_catalogue", row -> row.getString(1))
                .map(json -> documents.read(json, CatalogueState.class));
    }

    boolean defines(String kpi) {
        return statements.first("""
            select 1 from kpi_catalogue where document -> 'kpis' @> jsonb_build_array(jsonb_build_object('kpi', ?::text))
            """, row -> row.getInt(1), kpi).isPresent();
    }

    /** Keeps the newer document; whether it was newer. */
    boolean put(CatalogueState catalogue, long sequence) {
        return statements.update("""
            insert into kpi_catalogue (version, document, sequence) values (?, ?::jsonb, ?)
            on conflict (tenant_id) do update set
                version = excluded.version, document = excluded.document, sequence = excluded.sequence
            where kpi_catalogue.sequence < excluded.sequence
            """, catalogue.version(), documents.write(catalogue), sequence) > 0;
    }

    /**
     * Keeps values and a new catalogue of one tenant from passing each other unseen: values wait for
     * the catalogue they name, and only its arrival wakes them.
     */
    void lockAgainstValues() {
        lock("pg_advisory_xact_lock");
    }

    /** The counterpart of {@link #lockAgainstValues}; values do not exclude each other. */
    void lockAgainstCatalogue() {
        lock("pg_advisory_xact_lock_shared");
    }

    private void lock(String function) {
        statements.first(
                "select 1 from " + function + "(hashtextextended(?, 0))",
                row -> row.getInt(1),
                "kpi-catalogue:" + tenant.tenantId());
    }
}
