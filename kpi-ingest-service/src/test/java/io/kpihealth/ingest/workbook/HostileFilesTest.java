package io.kpihealth.ingest.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileFilesTest {
    private static final long MIB = 1024 * 1024;

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
    void shouldGiveTheHeapBackAndBeQuick() {
        // Given
        List<HostileFile> all = files();
        for (HostileFile file : all) {
            assertThatThrownBy(() -> readAll(file.fileName(), file.content().get()))
                    .isInstanceOf(WorkbookRefused.class);
        }
        long before = usedHeap();

        // When
        long slowest = 0;
        for (HostileFile file : all) {
            byte[] bytes = file.content().get();
            long start = System.nanoTime();
            assertThatThrownBy(() -> readAll(file.fileName(), bytes)).isInstanceOf(WorkbookRefused.class);
            slowest = Math.max(slowest, System.nanoTime() - start);
        }

        // Then
        assertThat(usedHeap() - before).isLessThan(4 * MIB);
        assertThat(Duration.ofNanos(slowest)).isLessThan(Duration.ofSeconds(10));
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
