package io.kpihealth.scoring.score;

import io.kpihealth.scoring.TenantCalendar;
import io.kpihealth.scoring.model.CategoryRule;
import io.kpihealth.scoring.model.Configuration;
import io.kpihealth.scoring.model.KpiRule;
import io.kpihealth.scoring.model.KpiScore;
import io.kpihealth.scoring.range.RangeBook;
import io.kpihealth.scoringclient.ResolvedRange;
import io.kpihealth.scoringclient.Segments;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The configuration that judges an account: the one in force, or the one a period was reported with. */
@ApplicationScoped
class Configurations {
    private final CatalogueStore catalogues;
    private final RangeBook ranges;
    private final TenantCalendar calendar;

    Configurations(CatalogueStore catalogues, RangeBook ranges, TenantCalendar calendar) {
        this.catalogues = catalogues;
        this.ranges = ranges;
        this.calendar = calendar;
    }

    /**
     * The configuration in force. Read it after the scores it is for are locked: a change that is committed later
     * finds them locked and scores them again, one committed earlier is seen.
     */
    Optional<Snapshot> snapshot() {
        return catalogues.find().map(catalogue -> new Snapshot(catalogue, calendar.today()));
    }

    /** What is in force for one transaction. */
    final class Snapshot {
        private final CatalogueState catalogue;
        private final Optional<LocalDate> today;
        private final Map<String, Map<String, ResolvedRange>> bySegment = new HashMap<>();

        private Snapshot(CatalogueState catalogue, Optional<LocalDate> today) {
            this.catalogue = catalogue;
            this.today = today;
        }

        int catalogueVersion() {
            return catalogue.version();
        }

        Optional<LocalDate> today() {
            return today;
        }

        Configuration current(Account account) {
            Map<String, ResolvedRange> resolved = ranges(account.segment());
            List<KpiRule> rules = new ArrayList<>();
            for (CatalogueState.Kpi kpi : catalogue.kpis()) {
                boolean expected = kpi.expected() != null
                        && kpi.expected().rule().covers(kpi.kpi(), account.stage(), account.segment())
                        && !catalogue.excepts(account.id(), kpi.kpi());
                rules.add(KpiRules.of(kpi, expected, resolved.get(kpi.kpi())));
            }
            return new Configuration(ScoringDefaults.model(), categories(rules), rules);
        }

        /** With rules for values of KPIs that the configuration does not know: judged, but not counted. */
        Configuration including(Configuration configuration, Account account, Collection<String> kpis) {
            Map<String, ResolvedRange> resolved = ranges(account.segment());
            Map<String, CatalogueState.Kpi> defined = new HashMap<>();
            catalogue.kpis().forEach(kpi -> defined.put(kpi.kpi(), kpi));
            List<KpiRule> rules = new ArrayList<>(configuration.rules().values());
            for (String slug : kpis) {
                if (!configuration.rules().containsKey(slug)) {
                    CatalogueState.Kpi kpi = defined.get(slug);
                    ResolvedRange range = resolved.get(slug);
                    rules.add(
                            kpi == null
                                    ? KpiRules.unknown(slug, range)
                                    : KpiRules.of(kpi, /* expected */ false, range));
                }
            }
            return rules.size() == configuration.rules().size()
                    ? configuration
                    : new Configuration(configuration.settings(), configuration.categories(), rules);
        }

        private Map<String, ResolvedRange> ranges(@Nullable String segment) {
            String slug = Objects.requireNonNullElse(Segments.slug(segment), "");
            return bySegment.computeIfAbsent(slug, key -> ranges.current(key.isEmpty() ? null : key));
        }

        private List<CategoryRule> categories(List<KpiRule> rules) {
            Map<String, String> labels = new LinkedHashMap<>();
            for (CatalogueState.Category category : catalogue.categories()) {
                labels.put(category.slug(), Objects.requireNonNullElse(category.label(), category.slug()));
            }
            List<CategoryRule> categories = new ArrayList<>();
            for (CategoryRule shipped : ScoringDefaults.categories()) {
                String label = labels.remove(shipped.slug());
                categories.add(label == null ? shipped : new CategoryRule(shipped.slug(), label, shipped.weight()));
            }
            for (KpiRule rule : rules) {
                if (categories.stream().noneMatch(category -> category.slug().equals(rule.category()))) {
                    labels.putIfAbsent(rule.category(), rule.category());
                }
            }
            labels.forEach((slug, label) -> categories.add(new CategoryRule(slug, label, /* weight */ 0)));
            return categories;
        }
    }

    /** The configuration that a stored score was made with, out of the score itself. */
    static Configuration asReported(ScoreDocument document) {
        List<CategoryRule> categories = document.assessment().categories().stream()
                .map(category -> new CategoryRule(category.category(), category.label(), category.weight()))
                .toList();
        List<KpiRule> rules =
                document.assessment().kpis().stream().map(KpiScore::rule).toList();
        return new Configuration(document.model(), categories, rules);
    }
}
