package io.kpihealth.scoringclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CategoriesTest {

    @Test
    void shouldWeighOneInAll() {
        assertThat(Categories.canonical().stream().mapToDouble(Category::weight).sum())
                .isEqualTo(1, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "Relationship Strength,relationship-strength",
        "'ADOPTION  AND Engagement ',adoption-engagement",
        "Adoption&Engagement,adoption-engagement",
        "Product Usage & Onboarding KPI,adoption-engagement",
        "product usage kpis,adoption-engagement",
        "Support KPI (20%),support-experience",
        "Support (20 %) KPIs,support-experience",
        "Support Engagement,support-experience",
        "Customer Sentiment KPI,product-value",
        "Business Outcomes (12.5%),business-outcomes",
        "support-experience,support-experience"
    })
    void shouldFindACategoryByEveryNameMet(String text, String slug) {
        assertThat(Categories.find(text)).map(Category::slug).contains(slug);
    }

    @ParameterizedTest
    @CsvSource({"Summary", "KPI", "Rollup", "Supporters"})
    void shouldNotGuess(String text) {
        assertThat(Categories.find(text)).isEmpty();
    }
}
