package io.kpihealth.ingest.catalogue;

import io.kpihealth.messaging.Outbox;
import io.kpihealth.messaging.OutgoingEvent;
import io.kpihealth.scoringclient.Categories;
import io.kpihealth.tenancy.Ids;
import io.kpihealth.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The catalogue as a whole: its lock, its version, its event. All methods join the caller's transaction. */
@ApplicationScoped
public class Catalogues {
    private final CatalogueRepository repository;
    private final TenantContext tenant;
    private final Outbox outbox;
    private final Clock clock;

    Catalogues(CatalogueRepository repository, TenantContext tenant, Outbox outbox, Clock clock) {
        this.repository = repository;
        this.tenant = tenant;
        this.outbox = outbox;
        this.clock = clock;
    }

    public Catalogue read() {
        Optional<CatalogueHead> head = repository.head();
        return of(
                head.map(row -> row.version).orElse(0L),
                head.map(row -> row.setConfirmedAt).isPresent());
    }

    /** Before any change: whoever holds it alone gives out numbers and versions. */
    public Catalogue lock() {
        CatalogueHead head = repository.lock();
        return of(head.version, head.setConfirmedAt != null);
    }

    /**
     * Stores what an upload brought: definitions added to the locked catalogue and, the first time,
     * the KPI set and the labels of the categories.
     *
     * @param named slugs of the KPIs that the file names, whatever its cells hold
     * @param sheets labels by slug of the category
     */
    public void adopt(Catalogue catalogue, Set<String> named, Map<String, String> sheets, String causationId) {
        boolean first = !catalogue.setConfirmed();
        List<KpiDefinition> added = catalogue.added();
        for (KpiDefinition definition : added) {
            boolean expected = first && named.contains(definition.kpi());
            repository.store(new KpiRecord(
                    Ids.next(),
                    Objects.requireNonNull(definition.number()),
                    expected ? definition.expected(definition.expected().yes()) : definition));
        }
        if (first) {
            repository.definitions().stream()
                    .filter(row -> named.contains(row.kpi))
                    .forEach(row -> row.expected = true);
            sheets.forEach(this::label);
            repository.lock().setConfirmedAt = clock.instant();
        } else {
            sheets.entrySet().stream()
                    .filter(sheet -> !catalogue.categoryLabels().containsKey(sheet.getKey()))
                    .forEach(sheet -> label(sheet.getKey(), sheet.getValue()));
        }
        if (first || !added.isEmpty()) {
            publish(causationId);
        }
    }

    /** The version that events refer to after {@link #adopt}. */
    public long version() {
        return repository.head().map(head -> head.version).orElse(0L);
    }

    /** Definitions by the number that stored values carry. */
    public Map<Integer, KpiDefinition> byNumber() {
        return repository.definitions().stream()
                .map(KpiDefinition::from)
                .collect(Collectors.toMap(
                        definition -> Objects.requireNonNull(definition.number()), Function.identity()));
    }

    void label(String slug, String label) {
        repository.categories().stream()
                .filter(row -> row.slug.equals(slug))
                .findFirst()
                .ifPresentOrElse(
                        row -> row.label = label,
                        () -> repository.store(new CategoryRow(Ids.next(), slug, label, position(slug))));
        repository.flush();
    }

    void publish(@Nullable String causationId) {
        CatalogueHead head = repository.lock();
        head.version++;
        repository.flush();
        UUID tenantId = tenant.tenantId();
        CatalogueChanged data = new CatalogueChanged(
                tenantId,
                head.version,
                repository.labels().entrySet().stream()
                        .map(label -> new CatalogueChanged.Category(label.getKey(), label.getValue()))
                        .toList(),
                repository.definitions().stream()
                        .map(KpiDefinition::from)
                        .map(CatalogueChanged.Kpi::from)
                        .toList(),
                repository.notApplicable().stream()
                        .map(row -> new CatalogueChanged.NotApplicable(row.accountId(), row.kpi(), row.reason()))
                        .toList());
        outbox.publish(new OutgoingEvent(
                "kpihealth.kpi-catalogue",
                "kpihealth.kpi-catalogue.changed.v1",
                tenantId.toString(),
                data,
                causationId));
    }

    private Catalogue of(long version, boolean setConfirmed) {
        Collection<KpiDefinition> own =
                repository.definitions().stream().map(KpiDefinition::from).toList();
        return new Catalogue(version, setConfirmed, own, repository.labels());
    }

    private int position(String slug) {
        List<String> canonical =
                Categories.canonical().stream().map(category -> category.slug()).toList();
        int listed = canonical.indexOf(slug);
        return listed >= 0 ? listed : canonical.size() + repository.categories().size();
    }
}
