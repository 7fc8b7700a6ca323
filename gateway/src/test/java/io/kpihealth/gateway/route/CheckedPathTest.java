package io.kpihealth.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckedPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1/accounts",
                "/a/b.c/~d",
                "/a/%C3%A9",
                "/a/x%20y",
                "/q/swagger-ui/",
                "/a/...",
                "/a:b@c,d"
            })
    void shouldAcceptPathsWithOneReading(String raw) {
        assertThat(CheckedPath.of(raw)).map(CheckedPath::raw).hasValue(raw);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "api",
                "//",
                "/a//b",
                "/a/./b",
                "/a/..",
                "/a;b",
                "/a%3Bb",
                "/a\\b",
                "/a%5cb",
                "/a%2Fb",
                "/a%00b",
                "/a%25b",
                "/a%2eb",
                "/a%41",
                "/a%",
                "/a%4",
                "/a%zz",
                "/a b",
                "/a\u00e9",
                "/a#b",
                "/a%0ab",
                "/a%7fb",
                "/a%c0%ae",
                "/a%ff",
                "/a\"b"
            })
    void shouldRefusePathsWithSeveralReadings(String raw) {
        assertThat(CheckedPath.of(raw)).isEmpty();
    }

    @Test
    void shouldTakeTheOrganizationFromThePath() {
        // Given
        CheckedPath path = CheckedPath.of("/api/v1/organizations/acme/members").orElseThrow();

        // When
        Optional<String> organization = RouteTable.find(path).orElseThrow().organization(path);

        // Then
        assertThat(organization).hasValue("acme");
    }
}
