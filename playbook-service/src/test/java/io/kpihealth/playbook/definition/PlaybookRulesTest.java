package io.kpihealth.playbook.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PlaybookRulesTest {
    @ParameterizedTest
    @CsvSource({
        "voc-sprint, 30, 12, 1440",
        "activation-blitz, 30, 9, 1110",
        "sla-stabilizer, 14, 9, 750",
        "renewal-safeguard, 90, 9, 1410",
        "expansion-timing, 30, 10, 1260"
    })
    void shouldShipFivePlaybooksWithTheirSteps(String id, int days, int steps, int minutes) {
        Playbook playbook = ShippedPlaybooks.get(id);

        assertThat(playbook.version()).isEqualTo("1.0.0");
        assertThat(playbook.days()).isEqualTo(days);
        assertThat(playbook.steps()).hasSize(steps);
        assertThat(playbook.steps().stream().mapToInt(StepDefinition::minutes).sum())
                .isEqualTo(minutes);
        assertThat(playbook.raci()).hasSize(5);
        assertThat(PlaybookRules.problems(playbook)).isEmpty();
    }

    @Test
    void shouldBeginWithTheTriggerCheckAndEndWithTheBrief() {
        assertThat(ShippedPlaybooks.all().all()).allSatisfy(playbook -> {
            StepDefinition first = playbook.steps().getFirst();
            StepDefinition last = playbook.steps().getLast();
            assertThat(first.id()).endsWith("-trigger-check");
            assertThat(first.dependsOn()).isEmpty();
            assertThat(last.id()).endsWith("-brief");
            assertThat(List.of(first.kind(), last.kind())).containsOnly(StepKind.AUTOMATION);
            assertThat(last.minutes()).isEqualTo(15);
        });
    }

    static Stream<Arguments> brokenRows() {
        return Stream.of(
                Arguments.of(Map.of("CSM", "R"), "0 accountable"),
                Arguments.of(Map.of("CSM", "A/R", "Sales", "A"), "2 accountable"),
                Arguments.of(Map.of("CSM", "A"), "no responsible"),
                Arguments.of(Map.of("Client Admin", "A", "CSM", "R"), "people of the account"),
                Arguments.of(Map.of("CSM", "A/R", "Sales", "X"), "other than"));
    }

    @ParameterizedTest
    @MethodSource("brokenRows")
    void shouldNameTheBrokenRuleWhenAGridIsNotSound(Map<String, String> cells, String problem) {
        Playbook voc = ShippedPlaybooks.get("voc-sprint");
        Playbook broken = new Playbook(
                voc.id(),
                voc.version(),
                voc.title(),
                voc.description(),
                voc.goal(),
                voc.ownerRoles(),
                voc.withRoles(),
                voc.days(),
                voc.steps(),
                List.of(new RaciRow("Discovery", cells)),
                voc.targets(),
                voc.exitCriteria(),
                voc.sections(),
                voc.trigger());

        assertThat(PlaybookRules.problems(broken)).singleElement().asString().contains(problem);
    }
}
