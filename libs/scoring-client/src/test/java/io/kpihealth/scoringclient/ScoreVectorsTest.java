package io.kpihealth.scoringclient;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScoreVectorsTest {

    @Test
    void shouldHoldAllVectors() throws IOException {
        assertThat(vectors()).hasSize(66);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void shouldGiveTheStatedScoreAndStatus(NamedCsvRecord vector) {
        // Given
        ShippedKpi kpi =
                ShippedCatalogue.get().byName(vector.getField("kpi_name")).orElseThrow();
        BandScore bands = BandScore.of(Objects.requireNonNull(kpi.bounds()));
        double value = Double.parseDouble(vector.getField("value"));

        // When
        double score = bands.score(value);

        // Then
        assertThat(score).isEqualTo(Double.parseDouble(vector.getField("score")));
        assertThat(bands.status(value).wire())
                .isEqualTo(Folding.fold(vector.getField("status")).replace(' ', '-'));
        assertThat(kpi.scope().name()).isEqualToIgnoringCase(vector.getField("scope"));
    }

    static List<NamedCsvRecord> vectors() throws IOException {
        try (InputStream bytes =
                        Objects.requireNonNull(ScoreVectorsTest.class.getResourceAsStream("/score-vectors.csv"));
                CsvReader<NamedCsvRecord> reader =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        }
    }
}
