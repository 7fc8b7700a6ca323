package io.kpihealth.scoringclient;

import static org.assertj.core.api.Assertions.assertThat;

import io.kpihealth.testkit.EmbeddedStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The topic of ranges cannot be read; the service runs all the same and says what its answers are. */
@QuarkusTest
@TestProfile(UnreadableTopicTest.NoSuchTopic.class)
@QuarkusTestResource(value = EmbeddedStack.class, initArgs = @ResourceArg(name = "service", value = "scoring"))
class UnreadableTopicTest {

    @Inject
    RangeTable table;

    /** The other topics can be read. */
    public static class NoSuchTopic implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("kpihealth.scoring-client.topic", "kpihealth.no-such-topic");
        }
    }

    @Test
    void shouldMarkItsAnswersAsBundled() {
        ResolvedRange found =
                table.resolve(UUID.randomUUID(), null, "churn-rate").orElseThrow();

        assertThat(table.authoritative()).isFalse();
        assertThat(found.source().label()).isEqualTo("Bundled Default");
        assertThat(found.authoritative()).isFalse();
        assertThat(table.resolve(UUID.randomUUID(), null, "seats-in-use")).isEmpty();
    }
}
