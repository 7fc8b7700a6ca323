package io.kpihealth.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Twelve spellings of each route's path that some server would read as the route: all refused with 400. */
class PathSpellingTest {
    private static final List<String> ROUTES = List.of(
            "/api/v1/me",
            "/api/v1/organizations",
            "/api/v1/invitations/token",
            "/api/v1/accounts",
            "/api/v1/accounts/0199a0aa-0000-7000-8000-000000000000/health",
            "/api/v1/kpis",
            "/api/v1/uploads",
            "/api/v1/reference-ranges",
            "/api/v1/portfolio/health",
            "/api/v1/playbooks",
            "/api/v1/playbook-triggers",
            "/api/v1/playbook-executions",
            "/api/v1/firing-ledger",
            "/q/openapi");

    static Stream<String> routes() {
        return ROUTES.stream();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void shouldRefuseEverySpellingButThePlainOne(String route) throws IOException {
        String token = Login.person("ada@acme.example");
        String tail = route.substring(route.lastIndexOf('/') + 1);
        String parent = route.substring(0, route.lastIndexOf('/'));
        List<String> spellings = List.of(
                route + ";x=1",
                parent + ";v=2/" + tail,
                parent + "//" + tail,
                "/" + route,
                parent + "/./" + tail,
                parent + "/x/../" + tail,
                parent + "%2F" + tail,
                parent + "/%2e%2e/v1/" + tail,
                parent + "\\" + tail,
                parent + "%5C" + tail,
                route + "%3Bx",
                route + "%00");

        for (String spelling : spellings) {
            assertThat(status(spelling, token)).as(spelling).isEqualTo(400);
        }
        assertThat(status(route, token)).as(route).isNotEqualTo(400);
    }

    /** By a plain socket: an HTTP client would mend the path before sending it. */
    private static int status(String path, String token) throws IOException {
        URI gateway = RunningSuite.gateway();
        try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                    + "\r\nX-Tenant-ID: acme-success\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            return Integer.parseInt(answer.readLine().split(" ")[1]);
        }
    }
}
