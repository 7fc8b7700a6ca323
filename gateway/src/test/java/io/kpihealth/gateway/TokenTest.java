package io.kpihealth.gateway;

import static io.kpihealth.gateway.ProxyTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(GatewayStack.class)
class TokenTest extends GatewayTestBase {
    @Test
    void shouldChallengeWhenThereIsNoToken() {
        // When
        HttpResponse<String> response = send(request("/api/v1/me"));

        // Then
        assertProblem(response, 401, "unauthorized");
        assertThat(response.headers().firstValue("www-authenticate")).hasValue("Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic YTpi", "Bearer", "Bearer a b", "Bearer ~bad", "Bearer unknown~1"})
    void shouldChallengeWhenTheTokenIsInvalid(String authorization) {
        // When
        HttpResponse<String> response = send(request("/api/v1/me").header("Authorization", authorization));

        // Then
        assertProblem(response, 401, "unauthorized");
        assertThat(response.headers().firstValue("www-authenticate").orElse("")).contains("invalid_token");
    }

    @Test
    void shouldNameTheChoicesWhenSeveralOrganizationsArePossible() {
        // When
        HttpResponse<String> response = send(as("two~1", "/api/v1/accounts"));

        // Then
        assertProblem(response, 400, "organization-required");
        assertThat(json(response).path("choices").path(0).path("slug").asText()).isEqualTo("acme");
    }

    @Test
    void shouldTellNothingAboutOrganizationsOfOthers() {
        // When
        HttpResponse<String> byHeader = send(as("ada~other", "/api/v1/accounts").header("X-Tenant-ID", "globex"));
        HttpResponse<String> byPath = send(as("ada~other", "/api/v1/organizations/globex/members"));

        // Then
        assertProblem(byHeader, 403, "forbidden");
        assertProblem(byPath, 404, "not-found");
    }

    @Test
    void shouldRefuseAHeaderThatContradictsThePath() {
        // When
        String path = "/api/v1/organizations/" + FakeTenants.ACME;
        HttpResponse<String> same = send(as("ada~path", path).header("X-Tenant-ID", FakeTenants.ACME));
        HttpResponse<String> other = send(as("ada~path", path).header("X-Tenant-ID", "globex"));

        // Then
        assertThat(same.statusCode()).isEqualTo(200);
        assertProblem(other, 400, "organization-conflict");
    }

    @Test
    void shouldExchangeOnceWhenManyCallsComeAtOnce() {
        // When
        List<Integer> statuses = IntStream.range(0, 20)
                .parallel()
                .mapToObj(i -> send(as("ada~burst", "/api/v1/accounts")).statusCode())
                .toList();

        // Then
        assertThat(statuses).containsOnly(200);
        assertThat(exchanges("ada~burst")).isEqualTo(1);
    }

    @Test
    void shouldKeepTokensApartByOrganization() {
        // When
        send(as("ada~apart", "/api/v1/me"));
        send(as("ada~apart", "/api/v1/accounts"));
        send(as("ada~apart", "/api/v1/accounts").header("X-Tenant-ID", "acme"));

        // Then
        assertThat(exchanges("ada~apart")).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"memberships", "organizations"})
    void shouldExchangeAgainWhenAnEventSaysThatSomethingChanged(String topic) {
        // Given
        String bearer = "ada~" + topic;
        send(as(bearer, "/api/v1/accounts").header("X-Tenant-ID", "acme"));

        // When
        String key = topic.equals("memberships") ? FakeTenants.ACME + ":" + FakeTenants.ADA_IN_ACME : FakeTenants.ACME;
        Events.send(
                "kpihealth." + topic, key, FakeTenants.ACME, """
                {"tenant_id":"%s","membership_id":"%s","slug":"acme","status":"active"}
                """.formatted(FakeTenants.ACME, FakeTenants.ADA_IN_ACME));

        // Then
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            send(as(bearer, "/api/v1/accounts").header("X-Tenant-ID", "acme"));
            assertThat(exchanges(bearer)).isEqualTo(2);
        });
    }

    @Test
    void shouldExchangeAgainWhenAServiceRefusedTheToken() {
        // When
        HttpResponse<String> refused = send(as("ada~refused", "/api/v1/accounts?status=401"));
        send(as("ada~refused", "/api/v1/accounts"));

        // Then
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(exchanges("ada~refused")).isEqualTo(2);
    }

    @Test
    void shouldExchangeAgainWhenTheDefaultWasSwitched() {
        // When
        send(as("ada~switch", "/api/v1/accounts"));
        send(as("ada~switch", "/api/v1/organizations/acme/switch").POST(BodyPublishers.noBody()));
        send(as("ada~switch", "/api/v1/accounts"));

        // Then
        assertThat(exchanges("ada~switch")).isEqualTo(3);
    }

    @Test
    void shouldServeFromTheCacheWhenTheExchangeIsAway() {
        // Given
        send(as("ada~cached", "/api/v1/accounts"));
        control("tenants", "/control/away?is=true");
        try {
            // When
            HttpResponse<String> cached = send(as("ada~cached", "/api/v1/accounts"));
            HttpResponse<String> fresh = send(as("ada~fresh", "/api/v1/accounts"));

            // Then
            assertThat(cached.statusCode()).isEqualTo(200);
            assertProblem(fresh, 503, "unavailable");
            assertThat(fresh.headers().firstValue("retry-after")).isPresent();
        } finally {
            control("tenants", "/control/away?is=false");
        }
        assertThat(send(as("ada~fresh", "/api/v1/accounts")).statusCode()).isEqualTo(200);
    }
}
