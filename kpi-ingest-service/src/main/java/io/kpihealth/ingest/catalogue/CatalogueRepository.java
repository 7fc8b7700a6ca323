package io.kpihealth.ingest.catalogue;

import io.kpihealth.scoringclient.Categories;
import io.kpihealth.scoringclient.Category;
import io.kpihealth.tenancy.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@ApplicationScoped
class CatalogueRepository {
    private final EntityManager entities;

    CatalogueRepository(EntityManager entities) {
        this.entities = entities;
    }

    Optional<CatalogueHead> head() {
        return entities.createQuery("from CatalogueHead", CatalogueHead.class)
                .getResultStream()
                .findFirst();
    }

    /** The head under its lock, made at first use. */
    CatalogueHead lock() {
        entities.createNativeQuery(
                        "insert into kpi_catalogue (id, version) values (?1, 0) on conflict (tenant_id) do nothing")
                .setParameter(1, Ids.next())
                .executeUpdate();
        return entities.createQuery("from CatalogueHead", CatalogueHead.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
    }

    List<KpiRecord> definitions() {
        return entities.createQuery("from KpiRecord order by number", KpiRecord.class)
                .getResultList();
    }

    Optional<KpiRecord> definition(String kpi) {
        return entities.createQuery("from KpiRecord where kpi = ?1", KpiRecord.class)
                .setParameter(1, kpi)
                .getResultStream()
                .findFirst();
    }

    /** Labels by slug: the canonical ones where the tenant has none of its own, then the tenant's further ones. */
    Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Category category : Categories.canonical()) {
            labels.put(category.slug(), category.label());
        }
        categories().forEach(row -> labels.put(row.slug, row.label));
        return labels;
    }

    List<CategoryRow> categories() {
        return entities.createQuery("from CategoryRow order by position, slug", CategoryRow.class)
                .getResultList();
    }

    void store(Object row) {
        entities.persist(row);
    }

    void flush() {
        entities.flush();
    }

    /** Ids of the tenant's accounts, which may be an exception of the set. */
    Set<UUID> accounts() {
        @SuppressWarnings("unchecked")
        Stream<UUID> ids = entities.createNativeQuery("select id from account").getResultStream();
        return ids.collect(Collectors.toSet());
    }

    List<KpiSet.NotApplicable> notApplicable() {
        @SuppressWarnings("unchecked")
        Stream<Object[]> rows = entities.createNativeQuery(
                        "select account_id, kpi, reason from kpi_not_applicable order by account_id, kpi")
                .getResultStream();
        return rows.map(row -> new KpiSet.NotApplicable((UUID) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    void replaceNotApplicable(List<KpiSet.NotApplicable> rows) {
        entities.createNativeQuery("delete from kpi_not_applicable").executeUpdate();
        for (KpiSet.NotApplicable row : rows) {
            entities.createNativeQuery("insert into kpi_not_applicable (account_id, kpi, reason) values (?1, ?2, ?3)")
                    .setParameter(1, row.accountId())
                    .setParameter(2, row.kpi())
                    .setParameter(3, row.reason())
                    .executeUpdate();
        }
    }
}
