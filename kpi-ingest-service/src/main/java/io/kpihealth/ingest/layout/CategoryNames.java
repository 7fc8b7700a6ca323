package io.kpihealth.ingest.layout;

import io.kpihealth.scoringclient.Categories;
import io.kpihealth.scoringclient.Category;
import java.util.Optional;

/** Categories by the names that files give them. */
@FunctionalInterface
public interface CategoryNames {
    /** The slug of the category with that label, slug or alias. */
    Optional<String> find(String label);

    static CategoryNames shipped() {
        return label -> Categories.find(label).map(Category::slug);
    }
}
