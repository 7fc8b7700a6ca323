package io.kpihealth.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** The demo tenant's roll-up against a calculation from the accounts' own answers. */
class RollUpTest {
    @Test
    void shouldEqualTheMeanWeightedByContractValue() {
        // Given
        Tenant acme = Tenant.acme();
        JsonNode portfolio = acme.api().get("/api/v1/portfolio/health").body();
        double weighted = 0;
        double weights = 0;
        double sum = 0;
        int scored = 0;

        // When
        for (JsonNode account : acme.items("/api/v1/accounts?limit=500")) {
            JsonNode health = acme.api()
                    .get("/api/v1/accounts/" + account.path("account_id").asText() + "/health")
                    .body();
            if (account.path("status").asText().equals("active")
                    && health.path("exact").isNumber()) {
                double weight = account.path("contract_value").asDouble(0);
                weighted += health.path("exact").asDouble() * weight;
                weights += weight;
                sum += health.path("exact").asDouble();
                scored++;
            }
        }

        // Then
        assertThat(scored).isGreaterThanOrEqualTo(35);
        assertThat(portfolio.path("scored_accounts").asInt()).isEqualTo(scored);
        assertThat(portfolio.path("score").asDouble()).isCloseTo(weighted / weights, within(0.0051));
        assertThat(portfolio.path("unweighted_mean").asDouble()).isCloseTo(sum / scored, within(0.0051));
    }
}
