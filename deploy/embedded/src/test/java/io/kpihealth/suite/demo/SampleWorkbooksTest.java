package io.kpihealth.suite.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleWorkbooksTest {
    private static final Pattern ROW = Pattern.compile("<row ");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void shouldHoldEveryAccountAndKpi() throws IOException {
        // Given
        List<SampleAccount> accounts = SampleAccount.of("acme", 35);

        // When
        Map<String, String> parts = parts(SampleWorkbooks.portfolio("acme", accounts, YearMonth.of(2026, 10)));

        // Then
        long rows = parts.entrySet().stream()
                .filter(part -> part.getKey().startsWith("xl/worksheets/"))
                .mapToLong(part -> ROW.matcher(part.getValue()).results().count() - 1)
                .sum();
        assertThat(KpiSheets.standard()).hasSize(59);
        assertThat(rows).isEqualTo(35 * 59);
        assertThat(parts.get("xl/sharedStrings.xml")).contains("ask the account team", "Sample Amber Logistics");
    }

    @Test
    void shouldListAccountsWithContractValues() throws IOException {
        // When
        Map<String, String> parts =
                parts(SampleWorkbooks.accounts(SampleAccount.of("acme", 35), LocalDate.of(2026, 10, 1)));

        // Then
        assertThat(ROW.matcher(parts.get("xl/worksheets/sheet1.xml")).results()).hasSize(36);
        assertThat(parts.get("xl/sharedStrings.xml")).contains("Contract Value", "S-035");
    }

    @Test
    void shouldInventNamesThatAreSamplesAndDiffer() {
        // When
        List<String> names =
                SampleAccount.of("acme", 35).stream().map(SampleAccount::name).toList();

        // Then
        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.startsWith("Sample "));
    }

    private Map<String, String> parts(byte[] workbook) throws IOException {
        Path file = folder.resolve("sample.xlsx");
        Files.write(file, workbook);
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream content = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), new String(content.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return parts;
    }
}
