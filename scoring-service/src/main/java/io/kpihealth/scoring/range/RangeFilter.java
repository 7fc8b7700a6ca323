package io.kpihealth.scoring.range;

import io.kpihealth.scoringclient.Categories;
import io.kpihealth.scoringclient.Category;
import io.kpihealth.scoringclient.Folding;
import io.kpihealth.web.CommonProblem;
import io.kpihealth.web.ProblemException;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which rows of the merged view are wanted. */
record RangeFilter(
        Kind kind, @Nullable String category, @Nullable String text) implements Predicate<RangeView> {

    enum Kind {
        ALL,
        CUSTOM,
        SYSTEM
    }

    /** @throws ProblemException 400 when the filter is not one of the three */
    static RangeFilter of(@Nullable String filter, @Nullable String category, @Nullable String text) {
        Kind kind = Kind.ALL;
        if (filter != null && !filter.isBlank()) {
            kind = kind(filter);
        }
        String slug = category == null || category.isBlank()
                ? null
                : Categories.find(category).map(Category::slug).orElse(category);
        return new RangeFilter(kind, slug, text == null || text.isBlank() ? null : Folding.fold(text));
    }

    private static Kind kind(String filter) {
        for (Kind kind : Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(filter)) {
                return kind;
            }
        }
        throw ProblemException.of(CommonProblem.BAD_REQUEST, "The filter is unknown.")
                .with("filter", "must be all, custom or system");
    }

    @Override
    public boolean test(RangeView range) {
        boolean wanted = switch (kind) {
            case ALL -> true;
            case CUSTOM -> range.custom();
            case SYSTEM -> !range.custom();
        };
        return wanted
                && (category == null || category.equals(range.category()))
                && (text == null
                        || range.kpi().contains(text)
                        || Folding.fold(range.kpiName()).contains(text));
    }
}
