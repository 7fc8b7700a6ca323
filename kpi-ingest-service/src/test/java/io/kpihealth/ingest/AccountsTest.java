package io.kpihealth.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.kpihealth.testkit.EmbeddedStack;
import io.kpihealth.testkit.TestKafka;
import io.kpihealth.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedStack.class, initArgs = @ResourceArg(name = "service", value = "ingest"))
class AccountsTest {
    private static final String PATH = "/api/v1/accounts";

    @Test
    void shouldCreateChangeAndDeactivateAnAccount() {
        // Given
        Client client = Client.fresh();
        String location = client.post(PATH, """
                        {"name":"Initech","external_id":"7","segment":"Mid Market","contract_value":120000.50}
                        """)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .extract()
                .header("Location");

        // When
        Response patched = client.request()
                .header("If-Match", "\"1\"")
                .body("{\"stage\":\"growth\",\"contract_value\":null}")
                .patch(location);
        client.request().delete(location).then().statusCode(204);

        // Then
        patched.then().statusCode(200).header("ETag", "\"2\"");
        assertThat(patched.jsonPath().getString("stage")).isEqualTo("growth");
        assertThat(patched.jsonPath().getString("segment_key")).isEqualTo("mid-market");
        JsonPath gone = client.get(location).then().statusCode(200).extract().jsonPath();
        assertThat(gone.getString("status")).isEqualTo("inactive");
        assertThat(client.get(PATH).jsonPath().getList("items")).isEmpty();
        assertThat(TestKafka.read(
                        "kpihealth.accounts",
                        event -> event.key().startsWith(client.tenant().toString())
                                && event.value().contains("\"inactive\""),
                        Duration.ofSeconds(20)))
                .isNotEmpty();
    }

    @Test
    void shouldAnswerNotFoundForAnAccountOfAnotherTenant() {
        // Given
        String location = Client.fresh()
                .post(PATH, "{\"name\":\"Initech\"}")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        Client other = Client.fresh();

        // When
        Response read = other.get(location);

        // Then
        read.then().statusCode(404);
        other.request().body("{\"name\":\"Mine\"}").patch(location).then().statusCode(404);
        other.request().delete(location).then().statusCode(404);
        other.post(PATH, "{\"name\":\"Initech\"}").then().statusCode(201);
    }

    @Test
    void shouldRefuseNamesThatAreTakenAndFieldsThatAreWrong() {
        // Given
        Client client = Client.fresh();
        client.post(PATH, "{\"name\":\"Initech\",\"external_id\":\"7\"}").then().statusCode(201);

        // When
        Response sameName = client.post(PATH, "{\"name\":\"  INITECH \"}");

        // Then
        sameName.then().statusCode(409);
        client.post(PATH, "{\"name\":\"Other\",\"external_id\":\"7\"}").then().statusCode(409);
        JsonPath blank = client.post(PATH, "{\"name\":\" \",\"stage\":\"old\"}")
                .then()
                .statusCode(422)
                .extract()
                .jsonPath();
        assertThat(blank.getList("errors.pointer")).containsExactlyInAnyOrder("/name", "/stage");
        client.post(PATH, "{\"name\":\"A\",\"colour\":\"red\"}").then().statusCode(400);
    }

    @Test
    void shouldPageByNameAndFilterByText() {
        // Given
        Client client = Client.fresh();
        for (String name : new String[] {"Beta", "alpha", "Gamma", "alpine"}) {
            client.post(PATH, "{\"name\":\"" + name + "\"}").then().statusCode(201);
        }

        // When
        JsonPath first = client.get(PATH + "?limit=3").jsonPath();

        // Then
        assertThat(first.getList("items.name")).containsExactly("alpha", "alpine", "Beta");
        JsonPath second =
                client.get(PATH + "?limit=3&cursor=" + first.getString("next")).jsonPath();
        assertThat(second.getList("items.name")).containsExactly("Gamma");
        assertThat(second.getString("next")).isNull();
        assertThat(client.get(PATH + "?q=ALP").jsonPath().getList("items.name")).containsExactly("alpha", "alpine");
        client.get(PATH + "?cursor=nonsense").then().statusCode(400);
    }

    @Test
    void shouldDemandThePermission() {
        // Given
        Client client = Client.fresh();
        String viewer = Tokens.forTenant(client.tenant()).role("viewer").sign();

        // When
        Response refused = RestAssured.given()
                .auth()
                .oauth2(viewer)
                .contentType("application/json")
                .body("{\"name\":\"A\"}")
                .post(PATH);

        // Then
        refused.then().statusCode(403);
        RestAssured.given().get(PATH).then().statusCode(401);
    }
}
