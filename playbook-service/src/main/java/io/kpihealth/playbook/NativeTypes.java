package io.kpihealth.playbook;

import io.kpihealth.playbook.account.AccountState;
import io.kpihealth.playbook.definition.Condition;
import io.kpihealth.playbook.definition.ExitCriterion;
import io.kpihealth.playbook.definition.Playbook;
import io.kpihealth.playbook.definition.RaciRow;
import io.kpihealth.playbook.definition.StepDefinition;
import io.kpihealth.playbook.definition.Target;
import io.kpihealth.playbook.definition.TriggerDefinition;
import io.kpihealth.playbook.definition.UrgencyLevel;
import io.kpihealth.playbook.execution.PlaybookFact;
import io.kpihealth.playbook.health.HealthRecord;
import io.kpihealth.playbook.health.KpiReading;
import io.kpihealth.playbook.health.RangeUsed;
import io.kpihealth.playbook.trigger.Evaluation;
import io.kpihealth.playbook.trigger.Finding;
import io.kpihealth.playbook.trigger.StatusCondition;
import io.kpihealth.playbook.trigger.TriggerSettings;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** Types that Jackson meets only through an ObjectMapper, and so not by itself in a native image. */
@RegisterForReflection(
        targets = {
            Playbook.class,
            StepDefinition.class,
            RaciRow.class,
            Target.class,
            ExitCriterion.class,
            TriggerDefinition.class,
            Condition.class,
            UrgencyLevel.class,
            HealthRecord.class,
            HealthRecord.Previous.class,
            HealthRecord.Change.class,
            HealthRecord.Category.class,
            KpiReading.class,
            RangeUsed.class,
            AccountState.class,
            Evaluation.class,
            Finding.class,
            Finding.RangeName.class,
            TriggerSettings.class,
            StatusCondition.class,
            PlaybookFact.class
        },
        classNames = {
            "io.kpihealth.playbook.firing.HealthScoresConsumer$Key",
            "io.kpihealth.playbook.firing.AccountsConsumer$Key",
            "io.kpihealth.playbook.execution.ExecutionSummary"
        })
final class NativeTypes {
    private NativeTypes() {}
}
