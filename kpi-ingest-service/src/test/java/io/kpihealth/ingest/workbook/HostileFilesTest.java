package io.kpihealth.ingest.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kpihealth.testkit.workbook.HostileFile;
import io.kpihealth.testkit.workbook.HostileFiles;
import io.kpihealth.testkit.workbook.WorkbookParts;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileFilesTest {
    private static final long MIB = 1024 * 1024;
    /** Other tests' servers live in the same JVM and grow when they like, but not in every round. */
    private static final int ROUNDS = 5;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    static List<HostileFile> files() {
        return HostileFiles.all();
    }

    @ParameterizedTest
    @MethodSource("files")
    void shouldRefuseByItsRule(HostileFile file) {
        // Given
        byte[] bytes = file.content().get();

        // When
        WorkbookRefused refused = catchThrowableOfType(WorkbookRefused.class, () -> readAll(file.fileName(), bytes));

        // Then
        assertThat(refused).as("refusal of %s", file).isNotNull();
        assertThat(refused.rule()).isEqualTo(file.rule());
        assertThat(refused.hint()).isNotBlank();
    }

    @Test
    void shouldCoverManyKinds() {
        // When
        List<HostileFile> all = files();

        // Then
        assertThat(all).hasSizeGreaterThan(20);
        assertThat(all.stream().map(HostileFile::kind).collect(Collectors.toSet()))
                .hasSizeGreaterThan(10);
    }

    @Test
    void shouldGiveTheHeapBack() {
        // Given
        refuseAll();

        // When
        long leastGrowth = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS && leastGrowth >= 4 * MIB; round++) {
            long before = usedHeap();
            refuseAll();
            leastGrowth = Math.min(leastGrowth, usedHeap() - before);
        }

        // Then
        assertThat(leastGrowth).as("growth in every round: a leak").isLessThan(4 * MIB);
    }

    @Test
    void shouldSpendLittleOnAnyOfThem() {
        // Given
        refuseAll();

        // When
        long dearest = 0;
        for (HostileFile file : files()) {
            byte[] bytes = file.content().get();
            long start = THREADS.getCurrentThreadCpuTime();
            assertThatThrownBy(() -> readAll(file.fileName(), bytes)).isInstanceOf(WorkbookRefused.class);
            dearest = Math.max(dearest, THREADS.getCurrentThreadCpuTime() - start);
        }

        // Then
        assertThat(Duration.ofNanos(dearest)).isLessThan(Duration.ofSeconds(10));
    }

    private static void refuseAll() {
        for (HostileFile file : files()) {
            assertThatThrownBy(() -> readAll(file.fileName(), file.content().get()))
                    .isInstanceOf(WorkbookRefused.class);
        }
    }

    private static void readAll(String name, byte[] bytes) {
        try (Workbook workbook = Workbook.open(WorkbookParts.channel(bytes), name, Caps.standard(), Deadline.none())) {
            for (SheetRef sheet : workbook.sheets()) {
                workbook.read(sheet, row -> true);
            }
        }
    }

    private static long usedHeap() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
