package io.kpihealth.suite.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * An invented account.
 *
 * @param quality around which score its KPIs stand
 * @param swing how far that moves up and down over a year
 */
record SampleAccount(
        int number,
        String name,
        String industry,
        String region,
        String segment,
        long contractValue,
        long revenue,
        int employees,
        double quality,
        double swing) {
    private static final List<String> FIRST = List.of(
            "Amber", "Birch", "Cedar", "Dune", "Elm", "Fjord", "Grove", "Harbour", "Iris", "Juniper", "Kestrel",
            "Lagoon");
    private static final List<String> INDUSTRIES =
            List.of("Logistics", "Retail", "Insurance", "Manufacturing", "Education", "Energy", "Media");
    private static final List<String> REGIONS = List.of("EMEA", "North America", "APAC");
    private static final List<String> SEGMENTS = List.of("Enterprise", "Mid-Market", "Small Business");
    private static final double[] QUALITIES = {88, 80, 73, 66, 58, 47, 34};
    private static final double[] SWINGS = {1, 3, 2, 6, 4, 9, 5};

    /** Always the same for the same tenant. */
    static List<SampleAccount> of(String tenant, int count) {
        List<SampleAccount> accounts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            SampleRandom random = SampleRandom.of(tenant, i);
            String industry = INDUSTRIES.get(i % INDUSTRIES.size());
            int segment = i % SEGMENTS.size();
            long contract =
                    Math.round((280_000.0 / (segment * segment * 2 + 1)) * random.between(0.6, 1.4) / 1000) * 1000;
            accounts.add(new SampleAccount(
                    i + 1,
                    "Sample " + FIRST.get(i % FIRST.size()) + " " + industry,
                    industry,
                    REGIONS.get(i % REGIONS.size()),
                    SEGMENTS.get(segment),
                    contract,
                    contract * Math.round(random.between(20, 90)),
                    (int) Math.round(random.between(40, 6000) / (segment + 1)),
                    QUALITIES[i % QUALITIES.length] + random.between(-3, 3),
                    SWINGS[i % SWINGS.length]));
        }
        return accounts;
    }

    String externalId() {
        return "S-%03d".formatted(number);
    }

    LocalDate renewal(LocalDate lastMonth) {
        return lastMonth.plusMonths(1 + number % 14).withDayOfMonth(1 + number % 27);
    }
}
