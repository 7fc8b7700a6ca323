package io.kpihealth.scoring.range;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kpihealth.scoringclient.ShippedCatalogue;
import io.kpihealth.testkit.EmbeddedStack;
import io.kpihealth.testkit.TestDatabase;
import io.kpihealth.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No tenant changes, deletes or occupies a system default, by whatever door. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedStack.class, initArgs = @ResourceArg(name = "service", value = "scoring"))
class ProtectedDefaultsTest {
    private static final String RANGES = "/api/v1/reference-ranges";
    private static final String NPS = "net-promoter-score-nps";
    private static final String DEFAULT = ShippedCatalogue.rangeId(NPS).toString();
    private static final String REFUSED = "42501";
    private static final String BOUNDS =
            "\"critical_min\":-100,\"critical_max\":10,\"risk_min\":10,\"risk_max\":30,\"healthy_min\":30,\"healthy_max\":100";
    private static final String OVERRIDE = "{\"kpi\":\"" + NPS + "\"," + BOUNDS + "}";

    private final UUID tenant = UUID.randomUUID();
    private String before;

    @BeforeEach
    void remember() throws SQLException {
        Defaults defaults = Defaults.now();
        before = defaults.hash();
        assertThat(defaults.count()).isEqualTo(68);
    }

    @Test
    void shouldLoseEveryAttackBySqlWithTheAppRole() throws SQLException {
        // Given
        ownRange();

        for (String attack : DefaultAttacks.of(tenant)) {
            // When
            int rows = attackAsApp(attack);

            // Then
            assertThat(rows).as(attack).isZero();
            assertThat(Defaults.now()).as(attack).isEqualTo(new Defaults(before, 68));
        }
    }

    /** Proves the attacks and the hash: each of them changes the defaults for a role that may. */
    @Test
    void shouldSeeEveryAttackInTheHashWhenTheOwnerDoesTheSame() throws SQLException {
        // Given
        ownRange();

        for (String attack : DefaultAttacks.of(tenant)) {
            try (Connection owner = TestDatabase.asOwner();
                    Statement statement = owner.createStatement()) {
                owner.setAutoCommit(false);

                // When
                statement.executeUpdate(attack);

                // Then
                assertThat(Defaults.seenBy(owner).hash()).as(attack).isNotEqualTo(before);
                owner.rollback();
            }
        }
    }

    @Test
    void shouldRaiseWhenNoTenantIsBound() throws SQLException {
        try (Connection app = TestDatabase.asApp();
                Statement statement = app.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("delete from reference_range where tenant_id is null"))
                    .hasMessageContaining("app.tenant_id");
        }
        assertThat(Defaults.now()).isEqualTo(new Defaults(before, 68));
    }

    @Test
    void shouldKeepVersionsUnderADefaultsIdToTheTenantThatWroteThem() throws SQLException {
        // When
        int written = TestDatabase.committedInTenant(tenant, app -> {
            try (Statement statement = app.createStatement()) {
                return statement.executeUpdate(DefaultAttacks.copyOfNps("'" + tenant + "'", 1, "'live'"))
                        + statement.executeUpdate(DefaultAttacks.copyOfNps("'" + tenant + "'", 2, "'removed'"));
            }
        });

        // Then
        assertThat(written).isEqualTo(2);
        assertThat(Defaults.now()).isEqualTo(new Defaults(before, 68));
        JsonPath ofOthers = as(UUID.randomUUID()).get(RANGES + "/" + DEFAULT).jsonPath();
        assertThat(ofOthers.getString("source")).isEqualTo("System Default");
        assertThat(ofOthers.getInt("version")).isEqualTo(1);
        assertThat(ofOthers.getString("tenant_id")).isNull();
    }

    @Test
    void shouldRefuseEveryRequestThatNamesADefault() throws SQLException {
        String path = RANGES + "/" + DEFAULT;

        assertThat(edit("{" + BOUNDS + "}").put(path).statusCode()).isEqualTo(409);
        assertThat(edit("{" + BOUNDS + "}")
                        .put(RANGES + "/" + DEFAULT.toUpperCase(Locale.ROOT))
                        .statusCode())
                .isEqualTo(409);
        assertThat(edit("{" + BOUNDS + "}").put(RANGES + "/" + NPS).statusCode())
                .isEqualTo(404);
        assertThat(edit("{}").delete(path).statusCode()).isEqualTo(409);
        assertThat(edit("{" + BOUNDS + "}").patch(path).statusCode()).isEqualTo(405);
        assertThat(edit(OVERRIDE).post(path).statusCode()).isEqualTo(405);
        assertThat(edit(OVERRIDE).put(RANGES).statusCode()).isEqualTo(405);
        assertThat(edit("{}").delete(RANGES).statusCode()).isEqualTo(405);
        for (String field : List.of("\"range_id\":\"" + DEFAULT + "\"", "\"version\":2", "\"tenant_id\":null")) {
            assertThat(edit(OVERRIDE.replace("}", "," + field + "}"))
                            .post(RANGES)
                            .statusCode())
                    .as(field)
                    .isEqualTo(400);
        }
        assertThat(Defaults.now()).isEqualTo(new Defaults(before, 68));
    }

    @Test
    void shouldMakeASeriesOfTheTenantsOwnFromAnOverride() throws SQLException {
        // When
        Response created = edit(OVERRIDE).post(RANGES);
        String id = created.path("range_id");
        Response changed = edit("{" + BOUNDS.replace(":30", ":29") + "}").put(RANGES + "/" + id);
        Response reset = as(tenant).header("If-Match", changed.header("ETag")).delete(RANGES + "/" + id);

        // Then
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(id).isNotEqualTo(DEFAULT);
        assertThat(changed.<Integer>path("version")).isEqualTo(2);
        assertThat(changed.<String>path("tenant_id")).isEqualTo(tenant.toString());
        assertThat(reset.statusCode()).isEqualTo(204);
        assertThat(as(tenant).get(RANGES + "/" + DEFAULT).<String>path("source"))
                .isEqualTo("System Default");
        assertThat(Defaults.now()).isEqualTo(new Defaults(before, 68));
    }

    /** Commits; the number of changed rows, none when the database refuses. */
    private int attackAsApp(String attack) {
        return TestDatabase.committedInTenant(tenant, app -> {
            try (Statement statement = app.createStatement()) {
                return statement.executeUpdate(attack);
            } catch (SQLException failure) {
                assertThat(failure.getSQLState()).as(attack).isEqualTo(REFUSED);
                return 0;
            }
        });
    }

    /** A range of the tenant's own for a KPI that has no default. */
    private void ownRange() {
        int status = edit("{\"kpi\":\"own-measure\",\"kpi_name\":\"Own Measure\",\"unit\":\"score\","
                        + "\"higher_is_better\":true," + BOUNDS + "}")
                .post(RANGES)
                .statusCode();
        assertThat(status).isEqualTo(201);
    }

    private RequestSpecification edit(String body) {
        return as(tenant).header("If-Match", "\"1\"").body(body);
    }

    private static RequestSpecification as(UUID tenant) {
        return given().auth().oauth2(Tokens.forTenant(tenant).sign()).contentType("application/json");
    }
}
