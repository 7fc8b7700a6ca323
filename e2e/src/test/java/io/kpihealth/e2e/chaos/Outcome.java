package io.kpihealth.e2e.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import io.kpihealth.e2e.Tenant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Everything that one upload brought about.
 *
 * @param uploads their states
 * @param health score and revision of the only account
 * @param executions playbook, points and state
 * @param events how many different ones there are by topic; one that is delivered twice has the same id and is one event
 */
record Outcome(
        int accounts, List<String> uploads, List<String> health, List<String> executions, Map<String, Integer> events) {

    /** Waits for account and score, which come last but for executions; the rest is as it stands. */
    static Outcome of(Tenant tenant, Client client) {
        JsonNode accounts = client.items("/api/v1/accounts?limit=500");
        List<String> health = new ArrayList<>();
        for (JsonNode account : accounts) {
            JsonNode body =
                    client.body(health(account), answer -> answer.path("score").isNumber());
            health.add(body.path("score").asText() + " at revision "
                    + body.path("revision").asText());
        }
        Map<String, Integer> events = Topics.read(Pipeline.TOPICS, tenant.id()).stream()
                .collect(Collectors.groupingBy(
                        each -> each.partition().topic(),
                        Collectors.collectingAndThen(
                                Collectors.mapping(Topics.Record::id, Collectors.toSet()), Set::size)));
        return new Outcome(
                accounts.size(),
                texts(client.items("/api/v1/uploads?limit=500"), "%s", "state"),
                health,
                texts(
                        client.items("/api/v1/playbook-executions?limit=500"),
                        "%s, %s points, %s",
                        "playbook",
                        "points",
                        "state"),
                events);
    }

    static String health(JsonNode account) {
        return "/api/v1/accounts/" + account.path("account_id").asText() + "/health";
    }

    private static List<String> texts(JsonNode items, String format, String... fields) {
        return StreamSupport.stream(items.spliterator(), /* parallel */ false)
                .map(item -> format.formatted((Object[]) List.of(fields).stream()
                        .map(field -> item.path(field).asText())
                        .toArray(String[]::new)))
                .sorted()
                .toList();
    }
}
