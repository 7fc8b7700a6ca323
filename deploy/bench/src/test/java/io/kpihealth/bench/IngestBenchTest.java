package io.kpihealth.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The short profile: every step of the benchmark runs and is told; figures of so few values say nothing. */
class IngestBenchTest {
    private static final int FEW_VALUES = 6_000;

    @Test
    void shouldTellTheCostOfEveryStepAndLayout() throws Exception {
        // Given
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        Path checkout = Path.of(System.getProperty("kpihealth.checkout"));

        // When
        double times;
        try (IngestBench bench = new IngestBench(checkout, new PrintStream(told, true, StandardCharsets.UTF_8))) {
            times = bench.cost(FEW_VALUES);
        }

        // Then
        assertThat(times).isPositive();
        String text = told.toString(StandardCharsets.UTF_8);
        assertThat(text).contains("5,959 values", "first", "floor", "other bytes, same values", "B1 ", "B4 ");
        for (Layout layout : Layout.all()) {
            assertThat(text).contains(layout.name());
        }
    }
}
