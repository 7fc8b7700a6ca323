package io.kpihealth.scoringclient;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The canonical categories in listing order, with their default weights and the names under which files know them. */
public final class Categories {
    private static final Category RELATIONSHIP = new Category("relationship-strength", "Relationship Strength", 0.20);
    private static final Category ADOPTION = new Category("adoption-engagement", "Adoption & Engagement", 0.25);
    private static final Category SUPPORT = new Category("support-experience", "Support & Experience", 0.20);
    private static final Category PRODUCT = new Category("product-value", "Product Value", 0.20);
    private static final Category OUTCOMES = new Category("business-outcomes", "Business Outcomes", 0.15);
    private static final List<Category> CANONICAL = List.of(RELATIONSHIP, ADOPTION, SUPPORT, PRODUCT, OUTCOMES);

    private static final Pattern AND = Pattern.compile("\\s*&\\s*");
    private static final Pattern PERCENTAGE = Pattern.compile("\\s*\\(\\s*\\d+(?:[.,]\\d+)?\\s*%\\s*\\)$");
    private static final Pattern KPI = Pattern.compile("\\s+kpis?$");

    private static final Map<String, Category> BY_KEY = new HashMap<>();

    static {
        for (Category category : CANONICAL) {
            BY_KEY.put(key(category.label()), category);
            BY_KEY.put(category.slug(), category);
        }
        BY_KEY.put(key("Product Usage"), ADOPTION);
        BY_KEY.put(key("Product Usage & Onboarding"), ADOPTION);
        BY_KEY.put(key("Support"), SUPPORT);
        BY_KEY.put(key("Support Engagement"), SUPPORT);
        BY_KEY.put(key("Customer Sentiment"), PRODUCT);
    }

    private Categories() {}

    public static List<Category> canonical() {
        return CANONICAL;
    }

    /** The category that a label, a slug or a shipped alias names. */
    public static Optional<Category> find(@Nullable String text) {
        return text == null ? Optional.empty() : Optional.ofNullable(BY_KEY.get(key(text)));
    }

    public static Optional<Category> bySlug(String slug) {
        return CANONICAL.stream()
                .filter(category -> category.slug().equals(slug))
                .findFirst();
    }

    /** The form in which names of categories are compared, for tenants' aliases too. */
    public static String key(String text) {
        String key = AND.matcher(Folding.fold(text)).replaceAll(" and ").strip();
        // "Support KPI (20%)" and "Support (20 %) KPIs" both occur.
        String before;
        do {
            before = key;
            key = KPI.matcher(PERCENTAGE.matcher(key).replaceFirst("")).replaceFirst("");
        } while (!key.equals(before));
        return key;
    }
}
