package io.kpihealth.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A removed member's internal token, still valid by itself, is refused everywhere within five seconds. */
class RemovedMemberTest {
    private static final Map<String, String> PROBES = Map.of(
            "ingest", "/api/v1/accounts",
            "scoring", "/api/v1/reference-ranges",
            "playbook", "/api/v1/playbook-executions");

    @Test
    void shouldRefuseARemovedMemberDirectlyAtEveryService() {
        // Given: an organisation of its own, so that the demo keeps its members
        Http owner = Http.to(RunningSuite.gateway()).bearer(Login.person("ada@acme.example"));
        JsonNode organization = owner.post("/api/v1/organizations", "{\"name\":\"Removal " + System.nanoTime() + "\"}")
                .body();
        String id = (organization.has("id") ? organization.path("id") : organization.path("organization_id")).asText();
        JsonNode invitation = owner.post(
                        "/api/v1/organizations/" + id + "/invitations",
                        "{\"email\":\"emil@globex.example\",\"role\":\"member\"}")
                .body();
        String link = invitation.findPath("link").asText();
        String secret =
                link.isEmpty() ? invitation.findPath("token").asText() : link.substring(link.lastIndexOf('/') + 1);
        String emil = Login.person("emil@globex.example");
        Http.Answer accepted =
                Http.to(RunningSuite.gateway()).bearer(emil).post("/api/v1/invitations/" + secret + "/accept", "");
        assertThat(accepted.status()).as("%s", accepted.body()).isEqualTo(200);
        String membership = accepted.body().findPath("membership_id").asText();
        String internal = Login.exchange(emil, id);
        PROBES.forEach((service, path) -> assertThat(Http.to(RunningSuite.service(service))
                        .bearer(internal)
                        .get(path)
                        .status())
                .as(service)
                .isEqualTo(200));

        // When
        Http.Answer removed =
                owner.send("DELETE", "/api/v1/organizations/" + id + "/members/" + membership, BodyPublishers.noBody());

        // Then
        assertThat(removed.status()).isEqualTo(204);
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> PROBES.forEach((service, path) -> assertThat(Http.to(RunningSuite.service(service))
                                .bearer(internal)
                                .get(path)
                                .status())
                        .as(service)
                        .isEqualTo(401)));
        assertThat(Login.exchangeAnswer(emil, id).status()).isEqualTo(400);
    }
}
