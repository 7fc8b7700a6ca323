package io.kpihealth.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A removed member's internal token, still valid by itself, is refused everywhere within five seconds. */
class RemovedMemberTest {
    private static final String OWNER = "ada@acme.example";
    private static final String MEMBER = "emil@globex.example";

    @Test
    void shouldRefuseARemovedMemberDirectlyAtEveryService() {
        // Given
        Tenant tenant = Tenant.signUp(OWNER, "Removal " + System.nanoTime());
        String membership = join(tenant);
        String token = Login.exchange(Login.person(MEMBER), tenant.id());
        assertThat(statuses(tenant, token).values()).containsOnly(200);

        // When
        remove(tenant, membership);

        // Then
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(statuses(tenant, token))
                        .allSatisfy((service, status) ->
                                assertThat(status).as(service).isEqualTo(401)));
        assertThat(Login.exchangeAnswer(Login.person(MEMBER), tenant.id()).status())
                .isEqualTo(400);
    }

    @Test
    void shouldRefuseARemovedMemberAtAServiceThatStartedAfterTheRemoval() {
        // Given
        Tenant tenant = Tenant.signUp(OWNER, "Late start " + System.nanoTime());
        String membership = join(tenant);
        Http scoring = Http.to(RunningSuite.service("scoring"));
        Http member = scoring.bearer(Login.exchange(Login.person(MEMBER), tenant.id()));
        Http owner = scoring.bearer(Login.exchange(Login.person(OWNER), tenant.id()));
        assertThat(member.get("/api/v1/reference-ranges").status()).isEqualTo(200);
        Launcher.stop("scoring-service");
        remove(tenant, membership);

        // When
        CompletableFuture<Void> start = CompletableFuture.runAsync(() -> Launcher.start("scoring-service"));
        // Whether it is ready is not asked: no answer may let the member in, from the first on.
        int first = await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(5))
                .ignoreExceptionsMatching(UncheckedIOException.class::isInstance)
                .until(() -> member.get("/api/v1/reference-ranges").status(), status -> status != 503);

        // Then
        assertThat(first).isEqualTo(401);
        start.join();
        assertThat(member.get("/api/v1/reference-ranges").status()).isEqualTo(401);
        assertThat(owner.get("/api/v1/reference-ranges").status()).isEqualTo(200);
    }

    /** The membership that the member gets by an invitation. */
    private static String join(Tenant tenant) {
        JsonNode invitation = tenant.api()
                .post(
                        "/api/v1/organizations/" + tenant.id() + "/invitations",
                        "{\"email\":\"" + MEMBER + "\",\"role\":\"member\"}")
                .body();
        String link = invitation.findPath("link").asText();
        String secret =
                link.isEmpty() ? invitation.findPath("token").asText() : link.substring(link.lastIndexOf('/') + 1);
        Http.Answer accepted = Http.to(RunningSuite.gateway())
                .bearer(Login.person(MEMBER))
                .post("/api/v1/invitations/" + secret + "/accept", "");
        assertThat(accepted.status()).as("%s", accepted.body()).isEqualTo(200);
        return accepted.body().findPath("membership_id").asText();
    }

    private static void remove(Tenant tenant, String membership) {
        Http.Answer removed = tenant.api()
                .send(
                        "DELETE",
                        "/api/v1/organizations/" + tenant.id() + "/members/" + membership,
                        BodyPublishers.noBody());
        assertThat(removed.status()).as("%s", removed.body()).isEqualTo(204);
    }

    /** What each service answers to the token, without the gateway. */
    private static Map<String, Integer> statuses(Tenant tenant, String token) {
        Map<String, String> probes = Map.of(
                "tenants", "/api/v1/organizations/" + tenant.id() + "/members",
                "ingest", "/api/v1/accounts",
                "scoring", "/api/v1/reference-ranges",
                "playbook", "/api/v1/playbook-executions");
        assertThat(probes).containsOnlyKeys(RunningSuite.SERVICES);
        Map<String, Integer> statuses = new TreeMap<>();
        probes.forEach((service, path) -> statuses.put(
                service,
                Http.to(RunningSuite.service(service)).bearer(token).get(path).status()));
        return statuses;
    }
}
