package io.kpihealth.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.kpihealth.web.Cursor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every endpoint takes and refuses before its own code runs. */
@QuarkusTest
class InputTest {
    private final String token = Tokens.forTenant(UUID.randomUUID()).sign();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"text": 1}              | /text
            {"text": 1.5}            | /text
            {"text": true}           | /text
            {"texts": ["a", 1]}      | /texts/1
            {"whole": "5"}           | /whole
            {"whole": ""}            | /whole
            {"whole": 1.5}           | /whole
            {"whole": true}          | /whole
            {"whole": 99999999999}   | /whole
            {"exact": "5"}           | /exact
            {"exact": false}         | /exact
            {"flag": 1}              | /flag
            {"flag": "true"}         | /flag
            {"other": 1}             | /other
            """)
    void shouldRefuseAnotherTypeThanTheDocumentedOne(String body, String pointer) {
        post(body).statusCode(400).body("errors.pointer", hasItem(pointer));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"text\": \"a\\u0000b\"} | /text", "{\"texts\": [\"a\\u0000b\"]} | /texts/0"})
    void shouldRefuseTextThatCannotBeStored(String body, String pointer) {
        post(body).statusCode(422).body("errors.pointer", hasItem(pointer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"whole\": 1, \"whole\": 2}", "{} {}", "{\"text\": \"a\"", "[]", "\"text\"", "NaN"})
    void shouldRefuseWhatIsNotOneDocumentOfTheShape(String body) {
        post(body).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void shouldTakeAWholeNumberWithAFractionOfZero() {
        post("{\"whole\": 5.0}").statusCode(200).body("whole", equalTo(5));
    }

    @Test
    void shouldRefuseAPreconditionWithoutATag() {
        given().auth()
                .oauth2(token)
                .header("If-Match", "")
                .get("/shapes")
                .then()
                .statusCode(400);
    }

    @Test
    void shouldKeepEveryDigitAndEveryCharacter() {
        String body =
                "{\"text\":\"5 é €\",\"whole\":5,\"exact\":12345678901234567890.123456789,\"flag\":true,\"texts\":[]}";
        post(body).statusCode(200);
        String answer = post(body).extract().asString();
        assertThat(answer).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=", "limit=0", "limit=501", "limit=1.5", "limit=null", "cursor=", "text=a%00b"})
    void shouldRefuseAQueryThatCannotBeMeant(String query) {
        get(query).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void shouldRefuseNulInACursor() {
        get("cursor=" + Cursor.encode("a\0b")).statusCode(400).body("errors[0].pointer", equalTo("cursor"));
        get("cursor=" + Cursor.encode("a")).statusCode(200).body("cursor[0]", equalTo("a"));
    }

    private ValidatableResponse post(String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .post("/shapes")
                .then();
    }

    private ValidatableResponse get(String query) {
        return given().auth()
                .oauth2(token)
                .urlEncodingEnabled(false)
                .get("/shapes?" + query)
                .then();
    }
}
