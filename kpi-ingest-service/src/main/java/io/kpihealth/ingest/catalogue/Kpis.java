package io.kpihealth.ingest.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kpihealth.audit.AuditTrail;
import io.kpihealth.scoringclient.Categories;
import io.kpihealth.tenancy.Ids;
import io.kpihealth.tenancy.Slugs;
import io.kpihealth.web.CommonProblem;
import io.kpihealth.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Definitions: read, add, change. */
@ApplicationScoped
class Kpis {
    private static final int MOST = 1_000; // one document carries them all

    private final CatalogueRepository repository;
    private final Catalogues catalogues;
    private final AuditTrail audit;
    private final ObjectMapper mapper;
    private final Validator validator;

    Kpis(
            CatalogueRepository repository,
            Catalogues catalogues,
            AuditTrail audit,
            ObjectMapper mapper,
            Validator validator) {
        this.repository = repository;
        this.catalogues = catalogues;
        this.audit = audit;
        this.mapper = mapper;
        this.validator = validator;
    }

    @Transactional
    List<KpiView> list() {
        return catalogues.read().all().stream().map(KpiView::from).toList();
    }

    @Transactional
    KpiView get(String kpi) {
        return KpiView.from(catalogues.read().find(kpi).orElseThrow(ProblemException::notFound));
    }

    @Transactional
    KpiView create(KpiFields fields) {
        check(fields);
        Catalogue catalogue = catalogues.lock();
        catalogue.byName(fields.name()).ifPresent(known -> {
            throw ProblemException.of(CommonProblem.CONFLICT, "A KPI has this name already.")
                    .with("/name", "is taken")
                    .extension("kpi", known.kpi());
        });
        if (catalogue.all().size() >= MOST) {
            throw ProblemException.of(CommonProblem.UNPROCESSABLE, "A catalogue has at most " + MOST + " KPIs.");
        }
        KpiDefinition definition = catalogue.add(fields.apply(
                KpiDefinition.invented(catalogue.freeSlug(fields.name()), fields.name(), null, null),
                category(catalogue, fields.category())));
        repository.store(new KpiRecord(Ids.next(), Objects.requireNonNull(definition.number()), definition));
        audit.record("kpi.created", "kpi", definition.kpi(), null, fields, null);
        catalogues.publish(/* causationId */ null);
        return KpiView.from(definition);
    }

    @Transactional
    List<KpiView> patch(List<ObjectNode> patches) throws JsonProcessingException {
        Catalogue catalogue = catalogues.lock();
        List<KpiView> changed = new ArrayList<>();
        for (ObjectNode patch : patches) {
            ObjectNode fields = patch.deepCopy();
            String kpi = Optional.ofNullable(fields.remove("kpi"))
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::textValue)
                    .orElseThrow(() -> ProblemException.of(CommonProblem.BAD_REQUEST, "Each item names its KPI.")
                            .with("/items", "kpi must be text"));
            changed.add(KpiView.from(change(catalogue, kpi, fields)));
        }
        catalogues.publish(/* causationId */ null);
        return changed;
    }

    private KpiDefinition change(Catalogue catalogue, String kpi, ObjectNode patch) throws JsonProcessingException {
        KpiDefinition before = catalogue.find(kpi).orElseThrow(ProblemException::notFound);
        ObjectNode merged = mapper.valueToTree(KpiFields.from(before));
        merged.setAll(patch);
        KpiFields fields = mapper.treeToValue(merged, KpiFields.class);
        check(fields);
        catalogue
                .byName(fields.name())
                .filter(other -> !other.kpi().equals(kpi))
                .ifPresent(other -> {
                    throw ProblemException.of(CommonProblem.CONFLICT, "A KPI has this name already.")
                            .with("/name", "is taken")
                            .extension("kpi", other.kpi());
                });
        KpiDefinition after = fields.apply(catalogue.use(kpi), category(catalogue, fields.category()));
        KpiRecord row = repository.definition(kpi).orElse(null);
        if (row == null) {
            repository.store(new KpiRecord(Ids.next(), Objects.requireNonNull(after.number()), after));
        } else if (!KpiFields.from(before).equals(fields)) {
            row.change(after);
            row.definitionVersion++;
        }
        audit.record("kpi.changed", "kpi", kpi, KpiFields.from(before), fields, null);
        return repository.definition(kpi).map(KpiDefinition::from).orElse(after);
    }

    /** The slug that a slug or label names; an unknown label becomes a category of the tenant. */
    private @Nullable String category(Catalogue catalogue, @Nullable String text) {
        if (text == null) {
            return null;
        }
        Map<String, String> labels = catalogue.categoryLabels();
        if (labels.containsKey(text)) {
            return text;
        }
        String key = Categories.key(text);
        return labels.entrySet().stream()
                .filter(label -> Categories.key(label.getValue()).equals(key))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> Categories.find(text).map(category -> category.slug()))
                .orElseGet(() -> {
                    String slug = Slugs.of(text, /* fallback */ "category");
                    catalogues.label(slug, text.strip());
                    return slug;
                });
    }

    private void check(KpiFields fields) {
        var violations = validator.validate(fields);
        if (violations.isEmpty()) {
            return;
        }
        ProblemException problem = ProblemException.of(CommonProblem.UNPROCESSABLE, "The definition is not valid.");
        violations.forEach(violation -> problem.with(
                "/"
                        + SnakeCaseStrategy.INSTANCE.translate(
                                violation.getPropertyPath().toString()),
                violation.getMessage()));
        throw problem;
    }
}
