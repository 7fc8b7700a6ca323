package io.kpihealth.ingest.upload;

import io.kpihealth.ingest.account.AccountBook;
import io.kpihealth.ingest.catalogue.Catalogue;
import io.kpihealth.ingest.catalogue.KpiDefinition;
import io.kpihealth.ingest.cell.NumberStyle;
import io.kpihealth.ingest.layout.CategoryNames;
import io.kpihealth.ingest.layout.KpiFact;
import io.kpihealth.ingest.layout.KpiNames;
import io.kpihealth.ingest.layout.LayoutOptions;
import io.kpihealth.ingest.workbook.Caps;
import io.kpihealth.ingest.workbook.Deadline;
import io.kpihealth.scoringclient.Categories;
import io.kpihealth.scoringclient.Period;
import io.kpihealth.scoringclient.ShippedCatalogue;
import io.kpihealth.tenancy.TenantInfo;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a tenant's file is read with: the same for preview and commit when nothing moved between. */
record FileContext(TenantInfo tenant, UploadOptions options, Catalogue catalogue, AccountBook book) {

    KpiNames names() {
        return KpiNames.of(catalogue.all().stream()
                .map(definition -> new KpiNames.Entry(definition.kpi(), definition.name(), definition.aliases()))
                .toList());
    }

    LayoutOptions layout(String fileName, KpiNames names, Caps caps, Deadline deadline) {
        return new LayoutOptions(
                fileName,
                names,
                this::fact,
                categories(),
                NumberStyle.of(Locale.forLanguageTag(tenant.locale())),
                tenant.currency(),
                options.period(),
                Period.Grain.MONTH,
                caps,
                deadline);
    }

    private @Nullable KpiFact fact(String kpi) {
        return catalogue
                .find(kpi)
                .or(() -> ShippedCatalogue.get().find(kpi).map(KpiDefinition::from))
                .map(definition -> new KpiFact(
                        definition.kpi(),
                        definition.name(),
                        definition.unit(),
                        definition.scaleMin(),
                        definition.scaleMax(),
                        definition.category(),
                        definition.impact(),
                        definition.frequency(),
                        definition.sourceReview(),
                        // Whether a value is clamped depends on the range that scores it, not on the file.
                        /* bounds */ null))
                .orElse(null);
    }

    private CategoryNames categories() {
        Map<String, String> tenants = new HashMap<>();
        catalogue.categoryLabels().forEach((slug, label) -> tenants.put(Categories.key(label), slug));
        return label -> Optional.ofNullable(tenants.get(Categories.key(label)))
                .or(() -> CategoryNames.shipped().find(label));
    }
}
