package io.kpihealth.playbook.trigger;

import static io.kpihealth.playbook.trigger.Truth.MET;
import static io.kpihealth.playbook.trigger.Truth.NOT_EVALUABLE;
import static io.kpihealth.playbook.trigger.Truth.NOT_MET;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruthTest {
    @ParameterizedTest
    @CsvSource({
        "MET, MET, MET, MET",
        "MET, NOT_MET, NOT_MET, MET",
        "MET, NOT_EVALUABLE, NOT_EVALUABLE, MET",
        "NOT_MET, NOT_MET, NOT_MET, NOT_MET",
        "NOT_MET, NOT_EVALUABLE, NOT_MET, NOT_EVALUABLE",
        "NOT_EVALUABLE, NOT_EVALUABLE, NOT_EVALUABLE, NOT_EVALUABLE"
    })
    void shouldCombineInThreeValues(Truth a, Truth b, Truth all, Truth any) {
        assertThat(Truth.all(List.of(a, b))).isEqualTo(all);
        assertThat(Truth.all(List.of(b, a))).isEqualTo(all);
        assertThat(Truth.any(List.of(a, b))).isEqualTo(any);
        assertThat(Truth.any(List.of(b, a))).isEqualTo(any);
    }

    @ParameterizedTest
    @CsvSource({"MET, met", "NOT_MET, not-met", "NOT_EVALUABLE, not-evaluable"})
    void shouldBeWrittenInKebab(Truth truth, String wire) {
        assertThat(truth.wire()).isEqualTo(wire);
        assertThat(List.of(MET, NOT_MET, NOT_EVALUABLE)).contains(truth);
    }
}
