package io.kpihealth.playbook.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What every definition must satisfy before it is published. */
public final class PlaybookRules {
    private static final String CLIENT = "Client";
    private static final Set<String> CELLS = Set.of("R", "A", "C", "I", "A/R");

    private PlaybookRules() {}

    /** One sentence per broken rule; empty when the definition can be published. */
    public static List<String> problems(Playbook playbook) {
        List<String> found = new ArrayList<>();
        steps(playbook, found);
        playbook.raci().forEach(row -> raci(row, found));
        trigger(playbook.trigger(), found);
        return found;
    }

    private static void steps(Playbook playbook, List<String> found) {
        if (playbook.steps().isEmpty()) {
            found.add("a playbook has at least one step");
        }
        Set<String> before = new HashSet<>();
        int order = 0;
        for (StepDefinition step : playbook.steps()) {
            order++;
            if (step.order() != order) {
                found.add("step " + step.id() + " has order " + step.order() + " at place " + order);
            }
            if (!before.containsAll(step.dependsOn())) {
                found.add("step " + step.id() + " depends on a step that does not come before it");
            }
            if (!before.add(step.id())) {
                found.add("step " + step.id() + " is there twice");
            }
        }
    }

    private static void raci(RaciRow row, List<String> found) {
        List<String> accountable = row.rolesWith("A");
        if (accountable.size() != 1) {
            found.add("activity " + row.activity() + " has " + accountable.size() + " accountable roles, not one");
        }
        if (row.rolesWith("R").isEmpty()) {
            found.add("activity " + row.activity() + " has no responsible role");
        }
        if (accountable.stream().anyMatch(role -> role.startsWith(CLIENT))) {
            found.add("activity " + row.activity() + " makes people of the account accountable");
        }
        if (!CELLS.containsAll(row.cells().values())) {
            found.add("activity " + row.activity() + " has a cell other than R, A, C, I and A/R");
        }
    }

    private static void trigger(TriggerDefinition trigger, List<String> found) {
        Set<String> used = new HashSet<>();
        Set<String> names = new HashSet<>();
        trigger.conditions().forEach(condition -> {
            String threshold = condition.threshold();
            if (threshold != null) {
                used.add(threshold);
            }
        });
        trigger.all().forEach(condition -> names.add(condition.name()));
        trigger.any().forEach(condition -> names.add(condition.name()));
        if (names.size() != trigger.all().size() + trigger.any().size()) {
            found.add("two conditions of the trigger have one name");
        }
        if (!used.equals(trigger.thresholds().keySet())) {
            found.add("the thresholds of the trigger are not those that its conditions read");
        }
        if (trigger.urgency().isEmpty() || trigger.urgency().getLast().from() != 0) {
            found.add("the lowest level of urgency starts at 0 points");
        }
    }
}
