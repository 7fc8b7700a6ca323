package io.kpihealth.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessesTest {
    /** An ended child stays a zombie until the JVM collects it, which it does on a thread of its own. */
    private static final Duration COLLECTED = Duration.ofSeconds(5);

    @TempDir
    Path state;

    @Test
    void shouldFindAndEndProcessOfKilledLauncherWhenOnlyPidFileIsLeft() throws IOException {
        // Given
        Process orphan = processes().start("sleeper", List.of("sleep", "300"), Map.of());

        // When
        Processes later = processes();

        // Then
        assertThat(later.running("sleeper")).contains(orphan.toHandle());
        assertThat(later.stop("sleeper", Duration.ofSeconds(5))).isTrue();
        assertThat(orphan.onExit()).succeedsWithin(COLLECTED);
        assertThat(later.names()).isEmpty();
    }

    @Test
    void shouldLeaveForeignProcessAloneWhenPidWasUsedAgain() throws IOException {
        // Given
        Process foreign = new ProcessBuilder("sleep", "300").start();
        Processes processes = processes();
        Files.writeString(state.resolve("run/sleeper.pid"), foreign.pid() + " 1000\n");

        // When
        boolean stopped = processes.stop("sleeper", Duration.ofSeconds(5));

        // Then
        assertThat(stopped).isFalse();
        assertThat(foreign.isAlive()).isTrue();
        foreign.destroyForcibly();
    }

    @Test
    void shouldKillProcessWhenItIgnoresTheRequestToEnd() throws IOException {
        // Given
        Processes processes = processes();
        Process stubborn = processes.start(
                "stubborn", List.of("sh", "-c", "trap '' TERM; echo deaf; while :; do sleep 1; done"), Map.of());
        processes.await(
                "stubborn",
                stubborn.toHandle(),
                Duration.ofSeconds(10),
                () -> processes.log("stubborn").toFile().length() > 0);

        // When
        processes.stop("stubborn", Duration.ofMillis(300));

        // Then
        assertThat(stubborn.onExit()).succeedsWithin(COLLECTED);
    }

    @Test
    void shouldTellTheEndOfTheLogWhenProcessEndsWhileItStarts() throws IOException {
        // Given
        Processes processes = processes();
        Process failing = processes.start("failing", List.of("sh", "-c", "echo no such luck; exit 3"), Map.of());

        // Then
        assertThatThrownBy(() -> processes.await("failing", failing.toHandle(), Duration.ofSeconds(10), () -> false))
                .isInstanceOf(SuiteFailure.class)
                .hasMessageContaining("no such luck");
    }

    @Test
    void shouldStartNothingMoreWhenStopping() throws IOException {
        // Given
        Processes processes = processes();

        // When
        processes.refuseMore();

        // Then
        assertThatThrownBy(() -> processes.start("late", List.of("sleep", "300"), Map.of()))
                .isInstanceOf(SuiteFailure.class);
    }

    private Processes processes() throws IOException {
        return new Processes(Settings.of(state, state, Map.of(), /* executables */ false));
    }
}
