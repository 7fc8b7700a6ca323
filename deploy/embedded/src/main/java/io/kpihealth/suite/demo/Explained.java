package io.kpihealth.suite.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads an explanation as a person would. */
final class Explained {
    private static final int COSTLY = 3;

    private Explained() {}

    static void print(Steps steps, JsonNode explanation) {
        List<JsonNode> kpis = new ArrayList<>();
        for (JsonNode category : explanation.path("categories")) {
            steps.say(
                    "%-24s %6s x %s = %s points",
                    category.path("label").asText(),
                    category.path("score").asText(),
                    category.path("weight").asText(),
                    category.path("points").asText());
            category.path("kpis").forEach(kpis::add);
        }
        kpis.sort(Comparator.comparingDouble((JsonNode kpi) -> kpi.path("cost").asDouble())
                .reversed());
        kpis.stream().limit(COSTLY).forEach(kpi -> cost(steps, kpi));
    }

    private static void cost(Steps steps, JsonNode kpi) {
        JsonNode range = kpi.path("range");
        steps.say(
                "%s %s costs %s points: %s by %s version %s, from %s!%s",
                kpi.path("name").asText(),
                kpi.path("raw").asText(),
                kpi.path("cost").asText(),
                kpi.path("status").asText(),
                range.path("source").asText(),
                range.path("version").asText(),
                kpi.path("cell").path("sheet").asText(),
                kpi.path("cell").path("cell").asText());
    }

    /** KPIs to their category, categories to the score, each in cents. */
    static boolean addsUp(JsonNode explanation, BigDecimal score) {
        BigDecimal total = BigDecimal.ZERO;
        for (JsonNode category : explanation.path("categories")) {
            BigDecimal points = points(category);
            BigDecimal parts = BigDecimal.ZERO;
            for (JsonNode kpi : category.path("kpis")) {
                parts = parts.add(points(kpi));
            }
            if (parts.compareTo(points) != 0) {
                return false;
            }
            total = total.add(points);
        }
        return total.compareTo(score) == 0;
    }

    private static BigDecimal points(JsonNode node) {
        JsonNode points = node.path("points");
        return points.isNumber() ? new BigDecimal(points.asText()) : BigDecimal.ZERO;
    }
}
