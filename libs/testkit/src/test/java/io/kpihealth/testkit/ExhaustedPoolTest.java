package io.kpihealth.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.kpihealth.messaging.TenantScope;
import io.kpihealth.web.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExhaustedPoolTest {
    private final UUID tenant = UUID.randomUUID();
    private final List<Connection> held = new ArrayList<>();

    @Inject
    DataSource dataSource;

    @Inject
    TenantScope scope;

    @Inject
    TransactionManager transactions;

    @BeforeEach
    void takeEveryConnection() {
        assertThatThrownBy(() -> {
                    while (true) {
                        held.add(dataSource.getConnection());
                    }
                })
                .isInstanceOf(SQLException.class);
    }

    @AfterEach
    void giveThemBack() throws SQLException {
        for (Connection connection : held) {
            connection.close();
        }
    }

    @Test
    void shouldLeaveNoTransactionToTheThread() throws Exception {
        // When
        assertThatThrownBy(() -> scope.run(
                        tenant, () -> QuarkusTransaction.requiringNew().run(() -> {})))
                .isInstanceOf(ProblemException.class);

        // Then
        assertThat(transactions.getStatus()).isEqualTo(Status.STATUS_NO_TRANSACTION);
    }

    @Test
    void shouldAskTheCallerToComeAgain() {
        given().auth()
                .oauth2(Tokens.forTenant(tenant).sign())
                .contentType("application/json")
                .body("{\"name\":\"busy\"}")
                .post("/things")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("1"));
    }
}
