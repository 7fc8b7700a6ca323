package io.kpihealth.ingest.catalogue;

import io.kpihealth.audit.AuditTrail;
import io.kpihealth.tenancy.Ids;
import io.kpihealth.web.CommonProblem;
import io.kpihealth.web.ETags;
import io.kpihealth.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The KPI set: which KPIs a tenant expects of which accounts. */
@ApplicationScoped
class KpiSets {
    private final CatalogueRepository repository;
    private final Catalogues catalogues;
    private final AuditTrail audit;
    private final Clock clock;

    KpiSets(CatalogueRepository repository, Catalogues catalogues, AuditTrail audit, Clock clock) {
        this.repository = repository;
        this.catalogues = catalogues;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    KpiSet get() {
        return read();
    }

    @Transactional
    KpiSet put(@Nullable String ifMatch, KpiSet.Change change) {
        Catalogue catalogue = catalogues.lock();
        ETags.requireMatch(ifMatch, ETags.strong(catalogue.version()));
        KpiSet before = read();
        refuseUnknown(catalogue, change);
        Map<String, KpiSet.Item> wanted = change.kpis().stream()
                .collect(Collectors.toMap(KpiSet.Item::kpi, Function.identity(), (first, second) -> second));
        wanted.keySet().forEach(catalogue::use);
        for (KpiDefinition added : catalogue.added()) {
            repository.store(new KpiRecord(Ids.next(), Objects.requireNonNull(added.number()), added));
        }
        for (KpiRecord row : repository.definitions()) {
            KpiSet.Item item = wanted.get(row.kpi);
            row.expect(item == null ? Expected.NO : new Expected(true, item.stages(), item.segments()));
        }
        CatalogueHead head = repository.lock();
        head.setConfirmedAt = Objects.requireNonNullElse(head.setConfirmedAt, clock.instant());
        repository.flush();
        repository.replaceNotApplicable(change.notApplicable());
        catalogues.publish(/* causationId */ null);
        KpiSet after = read();
        audit.record("kpi-set.changed", "kpi-set", "kpi-set", before, after, null);
        return after;
    }

    private static void refuseUnknown(Catalogue catalogue, KpiSet.Change change) {
        ProblemException problem =
                ProblemException.of(CommonProblem.UNPROCESSABLE, "The set names KPIs that do not exist.");
        List<KpiSet.Item> items = change.kpis();
        for (int index = 0; index < items.size(); index++) {
            if (catalogue.find(items.get(index).kpi()).isEmpty()) {
                problem.with("/kpis/" + index + "/kpi", "is not a KPI");
            }
        }
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
    }

    private KpiSet read() {
        CatalogueHead head = repository.head().orElse(null);
        List<KpiSet.Item> items = repository.definitions().stream()
                .map(KpiDefinition::from)
                .filter(definition -> definition.expected().byDefault())
                .map(definition -> new KpiSet.Item(
                        definition.kpi(),
                        definition.expected().stages(),
                        definition.expected().segments()))
                .toList();
        return new KpiSet(
                head == null ? 0 : head.version,
                head == null ? null : head.setConfirmedAt,
                items,
                repository.notApplicable());
    }
}
