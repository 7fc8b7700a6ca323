package io.kpihealth.ingest.catalogue;

import io.kpihealth.audit.AuditTrail;
import io.kpihealth.tenancy.Ids;
import io.kpihealth.web.CommonProblem;
import io.kpihealth.web.ETags;
import io.kpihealth.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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
        change.notApplicable().forEach(exception -> catalogue.use(exception.kpi()));
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

    private void refuseUnknown(Catalogue catalogue, KpiSet.Change change) {
        ProblemException problem =
                ProblemException.of(CommonProblem.UNPROCESSABLE, "The set names what does not exist.");
        List<KpiSet.Item> items = change.kpis();
        for (int index = 0; index < items.size(); index++) {
            if (catalogue.find(items.get(index).kpi()).isEmpty()) {
                problem.with("/kpis/" + index + "/kpi", "is not a KPI");
            }
        }
        refuseUnknown(catalogue, change.notApplicable(), problem);
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
    }

    private void refuseUnknown(Catalogue catalogue, List<KpiSet.NotApplicable> exceptions, ProblemException problem) {
        if (exceptions.isEmpty()) {
            return;
        }
        Set<UUID> accounts = repository.accounts();
        Set<List<Object>> seen = new HashSet<>();
        for (int index = 0; index < exceptions.size(); index++) {
            KpiSet.NotApplicable exception = exceptions.get(index);
            String pointer = "/not_applicable/" + index;
            if (!accounts.contains(exception.accountId())) {
                problem.with(pointer + "/account_id", "is not an account");
            }
            if (catalogue.find(exception.kpi()).isEmpty()) {
                problem.with(pointer + "/kpi", "is not a KPI");
            }
            if (exception.reason().isBlank()) {
                problem.with(pointer + "/reason", "must not be blank");
            }
            if (!seen.add(List.of(exception.accountId(), exception.kpi()))) {
                problem.with(pointer, "is there twice");
            }
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
