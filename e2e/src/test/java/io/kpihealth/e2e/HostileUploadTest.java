package io.kpihealth.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kpihealth.testkit.LiveHeap;
import io.kpihealth.testkit.workbook.HostileFile;
import io.kpihealth.testkit.workbook.HostileFiles;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every hostile file, sent by a tenant through the gateway: refused by its rule, and nothing of it stays. */
class HostileUploadTest {
    private static final long MIB = 1024 * 1024;
    private static final int ROUNDS = 3;

    private static @Nullable Tenant sender;

    @BeforeAll
    static void signUp() {
        sender = Tenant.signUp("ada@acme.example", "Hostile " + System.nanoTime());
    }

    static List<HostileFile> files() {
        return HostileFiles.all();
    }

    @ParameterizedTest
    @MethodSource("files")
    void shouldRefuseByItsRuleAndStoreNothing(HostileFile file) throws SQLException {
        // Given
        Tenant tenant = Objects.requireNonNull(sender);

        // When
        Http.Answer answer = tenant.send(file.fileName(), file.content().get(), Map.of());

        // Then
        if (answer.status() == 202) {
            String path = Tenant.location(answer);
            JsonNode upload = tenant.settled(path).body();
            assertThat(upload.path("state").asText()).as("%s", upload).isEqualTo("refused");
            assertThat(upload.path("reason").path("rule").asText()).isEqualTo(file.rule());
            assertThat(tenant.api().get(path + "/original").status()).isEqualTo(404);
        } else {
            assertThat(answer.status())
                    .as("%s", answer.body())
                    .isBetween(400, 499)
                    .isNotEqualTo(429);
        }
        assertThat(tenant.items("/api/v1/accounts")).isEmpty();
        assertThat(IngestRows.of(tenant.id())).isEmpty();
    }

    /** The counter-proof: where a file is taken, the same look finds rows. */
    @Test
    void shouldFindWhatAGoodFileLeaves() throws SQLException {
        // Given
        Tenant tenant = Tenant.signUp("ada@acme.example", "Harmless " + System.nanoTime());

        // When
        JsonNode upload = tenant.load(
                "good.xlsx",
                Workbooks.portfolio("Product Value", List.of(new Workbooks.Line("Harmless", "Market Share", 7))),
                Map.of("period", "2026-03"));

        // Then
        assertThat(upload.path("state").asText()).as("%s", upload).isEqualTo("committed");
        assertThat(tenant.items("/api/v1/accounts")).hasSize(1);
        assertThat(IngestRows.of(tenant.id())).containsKeys("account", "value_set", "value_change", "upload_chunk");
    }

    @Test
    void shouldGiveTheMemoryBack() throws IOException, InterruptedException {
        // Given
        LiveHeap heap = LiveHeap.of(Launcher.process("kpi-ingest-service").pid());
        assumeThat(heap.isThere()).as("the service runs on a JVM").isTrue();
        refuseAll();

        // When
        List<Long> growth = new ArrayList<>();
        for (int round = 0; round < ROUNDS && growth.stream().noneMatch(each -> each < 4 * MIB); round++) {
            long before = heap.bytes();
            refuseAll();
            growth.add(heap.bytes() - before);
        }

        // Then
        System.out.println("live heap of kpi-ingest-service grew by " + growth + " bytes");
        assertThat(growth).as("growth in every round: a leak").anyMatch(each -> each < 4 * MIB);
    }

    /** All at once: their readings share the service's task pool. */
    private static void refuseAll() {
        Tenant tenant = Objects.requireNonNull(sender);
        List<String> paths = new ArrayList<>();
        for (HostileFile file : files()) {
            Http.Answer answer = tenant.send(file.fileName(), file.content().get(), Map.of());
            if (answer.status() == 202) {
                paths.add(Tenant.location(answer));
            }
        }
        assertThat(paths).hasSizeGreaterThan(70);
        for (String path : paths) {
            assertThat(tenant.settled(path).body().path("state").asText()).isEqualTo("refused");
        }
    }
}
