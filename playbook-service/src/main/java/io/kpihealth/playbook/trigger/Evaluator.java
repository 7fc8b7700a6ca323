package io.kpihealth.playbook.trigger;

import io.kpihealth.playbook.definition.Condition;
import io.kpihealth.playbook.definition.TriggerDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Decides whether a trigger matches, and how urgent the match is. */
public final class Evaluator {
    private static final String NO_URGENCY = "none";

    private Evaluator() {}

    /** The account must be active and its data sufficient; the caller has seen to that. */
    public static Evaluation evaluate(TriggerDefinition trigger, TriggerSettings settings, Facts facts) {
        Conditions conditions = new Conditions(settings, facts);
        List<Finding> all = find(conditions, trigger.all());
        List<Finding> any = find(conditions, trigger.any());
        List<Finding> byStatus = settings.statusConditions().stream()
                .map(condition -> condition.evaluate(facts.health()))
                .toList();
        List<Truth> required = new ArrayList<>(truths(all));
        required.add(Truth.any(truths(any)));
        List<Truth> ways = new ArrayList<>(truths(byStatus));
        ways.add(Truth.all(required));
        Truth outcome = Truth.any(ways);

        List<Finding> findings =
                Stream.of(all, any, byStatus).flatMap(List::stream).toList();
        List<Finding> extra = find(conditions, trigger.extraPoints());
        if (outcome != Truth.MET) {
            return new Evaluation(outcome, findings, extra, 0, NO_URGENCY);
        }
        int points = Stream.concat(findings.stream(), extra.stream())
                .filter(Finding::met)
                .mapToInt(Finding::points)
                .sum();
        return new Evaluation(outcome, findings, extra, points, trigger.urgencyOf(points));
    }

    private static List<Finding> find(Conditions conditions, List<Condition> wanted) {
        return wanted.stream().map(conditions::find).toList();
    }

    private static List<Truth> truths(List<Finding> findings) {
        return findings.stream().map(Finding::outcome).toList();
    }
}
