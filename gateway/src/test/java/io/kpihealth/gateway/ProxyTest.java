package io.kpihealth.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(GatewayStack.class)
class ProxyTest extends GatewayTestBase {
    @ParameterizedTest
    @CsvSource({
        "/api/v1/me, tenants, subject",
        "/api/v1/organizations, tenants, subject",
        "/api/v1/organizations/slug-availability?slug=x, tenants, subject",
        "/api/v1/organizations/acme/members, tenants, tenant",
        "/api/v1/invitations/abc-DEF_1, tenants, subject",
        "/api/v1/me/work, playbook, tenant",
        "/api/v1/accounts?band=at-risk&limit=2, ingest, tenant",
        "/api/v1/accounts/7/notes, ingest, tenant",
        "/api/v1/accounts/7/kpis/nps/series, scoring, tenant",
        "/api/v1/accounts/7/health/explanation, scoring, tenant",
        "/api/v1/uploads/7/preview, ingest, tenant",
        "/api/v1/settings/import, ingest, tenant",
        "/api/v1/settings/scoring, scoring, tenant",
        "/api/v1/reference-ranges, scoring, tenant",
        "/api/v1/playbook-executions/7, playbook, tenant"
    })
    void shouldForwardWithTheTokenOfTheRoute(String path, String service, String kind) {
        // When
        JsonNode seen = json(send(as("ada~routes", path)));

        // Then
        assertThat(seen.path("service").asText()).isEqualTo(service);
        assertThat(seen.path("uri").asText()).isEqualTo(path);
        assertThat(claims(seen).path("typ").asText()).isEqualTo(kind);
    }

    @Test
    void shouldForwardOnlyKnownHeadersWhenOthersAreForged() {
        // Given
        List<String> forged = List.of(
                "X-Tenant-ID", "X-Forwarded-For", "X-Forwarded-Host", "Forwarded", "X-User", "X-Real-IP", "Cookie");
        var request = as("ada~headers", "/api/v1/accounts")
                .header("If-Match", "\"3\"")
                .header("X-Request-Id", "mine-1");
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        request.header("traceparent", trace).header("tracestate", "a=b");
        forged.forEach(name -> request.header(name, "acme"));

        // When
        HttpResponse<String> response = send(request);

        // Then
        JsonNode headers = json(response).path("headers");
        forged.forEach(name -> assertThat(headers.has(name.toLowerCase(java.util.Locale.ROOT)))
                .as(name)
                .isFalse());
        assertThat(headers.path("if-match").asText()).isEqualTo("\"3\"");
        assertThat(headers.path("x-request-id").asText()).isEqualTo("mine-1");
        assertThat(headers.path("traceparent").asText())
                .as("the same trace, from the gateway's own span on")
                .startsWith(trace.substring(0, 36))
                .isNotEqualTo(trace);
        assertThat(headers.path("tracestate").asText()).isEqualTo("a=b");
        assertThat(headers.path("authorization").asText()).doesNotContain("ada~headers");
    }

    @Test
    void shouldCleanTheAnswer() {
        // When
        HttpResponse<String> response = send(as("ada~answer", "/api/v1/uploads?status=202&location=/api/v1/uploads/9")
                .POST(BodyPublishers.ofString("x")));

        // Then
        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.headers().firstValue("location")).hasValue("/api/v1/uploads/9");
        assertThat(response.headers().firstValue("etag")).hasValue("\"7\"");
        assertThat(response.headers().map()).doesNotContainKeys("x-powered-by", "set-cookie", "x-hop", "server");
        assertThat(response.headers().allValues("x-request-id")).hasSize(1);
        assertThat(response.headers().allValues("x-content-type-options")).containsExactly("nosniff");
    }

    @ParameterizedTest
    @CsvSource({"204", "304"})
    void shouldPassAnswersWithoutABody(int status) {
        // When
        HttpResponse<String> response = send(as("ada~empty", "/api/v1/accounts?status=" + status));

        // Then
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void shouldCloseAConnectionToAServiceWhenNoRequestUsedItForAWhile() throws Exception {
        // Given: one connection to the gateway, so one of its event loops, each of which has its own to the services
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        int port = connection(client);
        int atOnce = connection(client);

        // When: the timeout, and the second in which the pool looks for what is too old
        Thread.sleep(4500);

        // Then
        assertThat(atOnce).as("connections are kept").isEqualTo(port);
        assertThat(connection(client)).isNotEqualTo(port);
    }

    @Test
    void shouldAnswerBadGatewayWhenTheServiceBreaksOff() {
        // When
        HttpResponse<String> response = send(as("ada~broken", "/api/v1/accounts?die"));

        // Then
        assertProblem(response, 502, "bad-gateway");
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/nothing", "/api/v1/accounts/", "/api/v1/internal", "/api/v1", "/api", "/api/v2/accounts"})
    void shouldAnswerNotFoundWhenThereIsNoRoute(String path) {
        // When
        HttpResponse<String> response = send(as("ada~unknown", path));

        // Then
        assertProblem(response, 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | /api/v1/organizations/acme/switch | POST",
                "PUT | /api/v1/accounts | GET, HEAD, POST",
                "POST | /api/v1/organizations/slug-availability | GET, HEAD",
                "OPTIONS | /api/v1/me | GET, HEAD",
                "TRACE | /api/v1/accounts/7/health | GET, HEAD",
                "PROPFIND | /api/v1/alerts | DELETE, GET, HEAD, PATCH, POST, PUT"
            })
    void shouldRefuseAMethodThatIsNotDocumented(String method, String path, String allowed) {
        // When
        HttpResponse<String> response = send(as("ada~methods", path).method(method, BodyPublishers.noBody()));

        // Then
        assertProblem(response, 405, "method-not-allowed");
        assertThat(response.headers().firstValue("allow")).hasValue(allowed);
    }

    @Test
    void shouldServeDocumentsOfTheServices() {
        // When
        JsonNode seen = json(send(request("/q/openapi/scoring?format=json")));
        HttpResponse<String> unknown = send(request("/q/openapi/other"));
        HttpResponse<String> page = send(request("/"));
        HttpResponse<String> swagger = send(request("/q/swagger-ui/"));

        // Then
        assertThat(seen.path("service").asText()).isEqualTo("scoring");
        assertThat(seen.path("uri").asText()).isEqualTo("/q/openapi?format=json");
        assertThat(seen.path("headers").has("authorization")).isFalse();
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("KPI Health").doesNotContain("<script");
        assertThat(page.headers().firstValue("content-security-policy")).isPresent();
        assertThat(swagger.statusCode()).isEqualTo(200);
        assertThat(swagger.body()).contains("/q/openapi/playbook");
    }

    static void assertProblem(HttpResponse<String> response, int status, String type) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(json(response).path("type").asText()).endsWith("/" + type);
        assertThat(json(response).path("request_id").asText()).isNotEmpty();
    }

    /** The gateway's end of the connection that a request goes through. */
    private int connection(HttpClient client) throws Exception {
        HttpResponse<String> response =
                client.send(as("ada~unused", "/api/v1/accounts").build(), BodyHandlers.ofString());
        return json(response).path("port").asInt();
    }

    private static JsonNode claims(JsonNode seen) {
        String token = seen.path("headers").path("authorization").asText().substring("Bearer ".length());
        return parse(java.util.Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }
}
