package io.kpihealth.tenants.token;

import static io.kpihealth.tenants.TestApi.as;
import static io.kpihealth.tenants.TestApi.newPerson;
import static io.kpihealth.tenants.TestApi.subjectToken;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

import io.kpihealth.tenants.FakeProvider;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeyRotationTest {
    @Test
    void shouldPublishANewKeyAtOnceAndSignWithItWhenItsTimeHasCome() throws Exception {
        // Given
        Path folder = Path.of(System.getProperty(FakeProvider.KEYS_FOLDER));
        String first = kid(subjectToken(newPerson("ada")));
        String before = subjectToken(newPerson("ada"));

        // When
        new KeyFolder(folder).generate(Instant.now().plusSeconds(1));

        // Then
        String added;
        try (var files = Files.list(folder)) {
            added = files.map(file -> file.getFileName().toString().replace(".pem", ""))
                    .filter(kid -> !kid.equals(first))
                    .findFirst()
                    .orElseThrow();
        }
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> given().get("/.well-known/jwks.json").then().body("keys.kid", hasItem(added)));
        assertThat(kid(subjectToken(newPerson("ada")))).isEqualTo(first);

        // When its time has come
        Files.move(folder.resolve(added + ".pem"), folder.resolve("20260101T000000Z.pem"));
        Files.move(folder.resolve(first + ".pem"), folder.resolve("20250101T000000Z.pem"));

        // Then
        await().atMost(Duration.ofSeconds(10))
                .until(() -> kid(subjectToken(newPerson("ada"))).equals("20260101T000000Z"));
        Files.move(folder.resolve("20250101T000000Z.pem"), folder.resolve(first + ".pem"));
        as(before).get("/api/v1/me").then().statusCode(200);
    }

    private static String kid(String token) {
        try {
            return JsonWebSignature.fromCompactSerialization(token).getHeader("kid");
        } catch (org.jose4j.lang.JoseException failure) {
            throw new AssertionError(failure);
        }
    }
}
