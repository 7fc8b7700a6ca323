package io.kpihealth.scoring.range;

import static org.assertj.core.api.Assertions.assertThat;

import io.kpihealth.scoringclient.ReferenceRange;
import io.kpihealth.scoringclient.ResolvedRange;
import io.kpihealth.scoringclient.ShippedCatalogue;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordedRangesTest {
    private static final UUID ACME = new UUID(0, 1);

    @Test
    void shouldResolveEachKpiOnceByTheOrderOfSources() {
        // Given
        ShippedCatalogue shipped = ShippedCatalogue.get();
        ReferenceRange nps =
                shipped.range(shipped.find("net-promoter-score-nps").orElseThrow());
        ReferenceRange churn = shipped.range(shipped.find("churn-rate").orElseThrow());
        RecordedRanges ranges = new RecordedRanges(List.of(nps, churn, own(nps, null, 1), own(nps, "enterprise", 2)));

        // When
        Map<String, ResolvedRange> ofSegment = ranges.resolveAll(ACME, "enterprise");
        Map<String, ResolvedRange> ofAll = ranges.resolveAll(ACME, null);

        // Then
        assertThat(ofSegment).hasSize(2);
        assertThat(ofSegment.get("net-promoter-score-nps"))
                .extracting(range -> range.range().version())
                .isEqualTo(2);
        assertThat(ofAll.get("net-promoter-score-nps"))
                .extracting(range -> range.range().version())
                .isEqualTo(1);
        assertThat(ofAll.get("churn-rate"))
                .extracting(range -> range.source().label())
                .isEqualTo("System Default");
    }

    private static ReferenceRange own(ReferenceRange base, @Nullable String segment, int version) {
        return new ReferenceRange(
                new UUID(1, version), version, ACME, segment, base.kpi(), base.unit(), base.bounds(), null, null);
    }
}
