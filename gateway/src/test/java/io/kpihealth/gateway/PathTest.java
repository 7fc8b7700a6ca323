package io.kpihealth.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.kpihealth.gateway.route.Route;
import io.kpihealth.gateway.route.RouteTable;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Over a bare socket, because clients tidy paths up before they send them. */
@QuarkusTest
@WithTestResource(GatewayStack.class)
class PathTest extends GatewayTestBase {
    static Stream<String> routes() {
        return RouteTable.ROUTES.stream()
                .map(Route::pattern)
                .map(pattern -> "/api/v1" + pattern.replace("/**", "/x").replaceAll("\\{[a-z]+}", "acme"));
    }

    static List<String> spellings(String path) {
        int last = path.lastIndexOf('/');
        String head = path.substring(0, last);
        String tail = path.substring(last + 1);
        String encodedLetter = "%%%02x".formatted((int) tail.charAt(0)) + tail.substring(1);
        return List.of(
                path + ";x=1",
                path + "%3bx=1",
                "/" + path,
                head + "//" + tail,
                head + "/./" + tail,
                head + "/x/../" + tail,
                head + "/%2e%2e/" + tail,
                head + "%2f" + tail,
                head + "%5C" + tail,
                head + "\\" + tail,
                path + "%00",
                head + "%252f" + tail,
                head + "/" + encodedLetter,
                head + "%c0%af" + tail,
                "http://127.0.0.1" + path);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void shouldRefuseEverySpellingButOne(String path) {
        // Given
        String before = requests();

        // When
        List<Integer> statuses = spellings(path).stream().map(this::status).toList();

        // Then
        assertThat(statuses).containsOnly(400);
        assertThat(requests()).isEqualTo(before);
        assertThat(status(path)).as("200, or 405 where GET is no method of it").isIn(200, 405);
    }

    @ParameterizedTest
    @MethodSource("others")
    void shouldRefuseSpellingsOfOtherPaths(String path) {
        assertThat(status(path)).isEqualTo(400);
    }

    static Stream<String> others() {
        return Stream.of(
                "/q/health;x", "/q//openapi", "/q/openapi/..%2fhealth", "//q/health", "/%71/health", "/index.html%00");
    }

    private static String requests() {
        return Stream.of("tenants", "ingest", "scoring", "playbook")
                .map(service -> control(service, "/control/requests"))
                .toList()
                .toString();
    }

    private int status(String path) {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n"
                + "Authorization: Bearer ada~paths\r\n\r\n");
        return Integer.parseInt(answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
    }
}
