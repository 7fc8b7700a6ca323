package io.kpihealth.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kpihealth.e2e.Http;
import io.kpihealth.e2e.Launcher;
import io.kpihealth.e2e.Login;
import io.kpihealth.e2e.RunningSuite;
import io.kpihealth.e2e.Tenant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A relay that freezes and wakes when another has taken its place puts nothing old behind what is newer. */
class TwoRelaysTest {
    private static final String TOPIC = "kpihealth.accounts";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int ACCOUNTS = 20 + Burst.THREADS;
    private static final Duration ANSWER = Duration.ofSeconds(5);
    /** Above the 15 s after which the database ends a frozen relay's session. */
    private static final Duration TAKE_OVER = Duration.ofSeconds(60);

    static IntStream rounds() {
        return Rounds.all();
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void shouldEndWithTheNewestStateOfEachAccountWhenAFrozenRelayWakes(int round) throws Exception {
        // Given
        Tenant tenant = Tenant.signUp("ada@acme.example", "Relays " + System.nanoTime());
        String token = Login.exchange(Login.person("ada@acme.example"), tenant.id());
        Editor first =
                new Editor(Http.to(RunningSuite.service("ingest")).bearer(token).within(ANSWER));
        List<String> accounts = IntStream.range(0, ACCOUNTS)
                .mapToObj(number -> first.create("Sample Relay " + number))
                .toList();
        // The first is the relay: it alone can have sent these.
        awaitLastRecords(tenant, first, accounts);
        long begin;
        try (SecondIngest another = SecondIngest.start()) {
            Editor second = new Editor(another.api().bearer(token).within(ANSWER));

            // When
            Set<String> edited;
            Burst burst = new Burst(first, accounts);
            await().atMost(TAKE_OVER).until(() -> burst.edits() >= 5 * ACCOUNTS);
            signal("STOP");
            burst.lastEdits();
            begin = System.nanoTime();
            try {
                edited = edit(second, accounts);
                awaitLastRecords(tenant, second, edited);
            } finally {
                signal("CONT");
            }
            burst.join();
            IntStream.range(0, 5).forEach(turn -> accounts.forEach((turn % 2 == 0 ? first : second)::edit));

            // Then
            assertThat(edited).as("edited while the first was frozen").hasSizeGreaterThanOrEqualTo(20);
        }
        // Only the first is left, so these come through its relay, which is done with what it held when it froze.
        accounts.forEach(first::edit);
        awaitLastRecords(tenant, first, accounts);
        assertNothingGoesBack(tenant);
        System.out.printf(
                "chaos  round %-3d %-20s %-14s all right after %5.1f s%n",
                round, "kpi-ingest-service", "relay-frozen", (System.nanoTime() - begin) / 1e9);
    }

    /** Five edits of each account; without those that the frozen process holds a lock on. */
    private static Set<String> edit(Editor editor, List<String> accounts) {
        Set<String> edited = new HashSet<>(accounts);
        for (int turn = 0; turn < 5; turn++) {
            edited.removeIf(account -> {
                try {
                    editor.edit(account);
                    return false;
                } catch (UncheckedIOException locked) {
                    return true;
                }
            });
        }
        return edited;
    }

    private static void awaitLastRecords(Tenant tenant, Editor editor, Collection<String> accounts) {
        await().atMost(TAKE_OVER).pollInterval(Duration.ofMillis(250)).untilAsserted(() -> {
            Map<String, String> wanted = editor.states();
            wanted.keySet().retainAll(accounts);
            Map<String, String> last = new TreeMap<>();
            for (Topics.Record each : Topics.read(Set.of(TOPIC), tenant.id())) {
                last.put(accountOf(each), stateOf(each));
            }
            assertThat(wanted).containsOnlyKeys(accounts);
            assertThat(last).containsAllEntriesOf(wanted);
        });
    }

    /** A batch may come again, with the same ids; apart from that the sequence of an account only grows. */
    private static void assertNothingGoesBack(Tenant tenant) {
        Set<String> seen = new HashSet<>();
        Map<String, Long> newest = new HashMap<>();
        Map<String, Long> last = new HashMap<>();
        for (Topics.Record each : Topics.read(Set.of(TOPIC), tenant.id())) {
            last.put(each.key(), each.sequence());
            if (seen.add(each.id())) {
                assertThat(each.sequence()).as("%s", each).isGreaterThan(newest.getOrDefault(each.key(), 0L));
                newest.put(each.key(), each.sequence());
            }
        }
        assertThat(last).hasSize(ACCOUNTS).isEqualTo(newest);
    }

    private static String accountOf(Topics.Record each) {
        return each.key().substring(each.key().indexOf(':') + 1);
    }

    private static String stateOf(Topics.Record each) {
        try {
            return Editor.state(MAPPER.readTree(each.value()));
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException("%s".formatted(each), notJson);
        }
    }

    private static void signal(String name) throws IOException, InterruptedException {
        String pid = String.valueOf(Launcher.process("kpi-ingest-service").pid());
        int exit = new ProcessBuilder("kill", "-" + name, pid).start().waitFor();
        assertThat(exit).as("kill -%s %s", name, pid).isZero();
    }
}
