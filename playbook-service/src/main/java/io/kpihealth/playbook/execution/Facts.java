package io.kpihealth.playbook.execution;

import com.fasterxml.jackson.databind.JsonNode;
import io.kpihealth.messaging.Outbox;
import io.kpihealth.messaging.OutgoingEvent;
import io.kpihealth.playbook.Json;
import io.kpihealth.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Publishes what happened to executions; called last, under the lock of the account or execution. */
@ApplicationScoped
class Facts {
    private static final String TOPIC = "kpihealth.playbooks";

    private final Outbox outbox;
    private final TenantContext tenant;
    private final Json json;

    Facts(Outbox outbox, TenantContext tenant, Json json) {
        this.outbox = outbox;
        this.tenant = tenant;
        this.json = json;
    }

    void publish(Execution execution, String what) {
        publish(execution, what, null, null);
    }

    /** @param causationId the event that brought it about; null for a request */
    void publish(Execution execution, String what, @Nullable String stepId, @Nullable String causationId) {
        PlaybookFact fact = new PlaybookFact(
                tenant.tenantId(),
                execution.id,
                execution.accountId,
                execution.playbook,
                execution.playbookVersion,
                what,
                execution.period,
                execution.valuesSequence,
                execution.priority,
                met(execution.evaluation),
                stepId);
        outbox.publish(new OutgoingEvent(
                TOPIC,
                "kpihealth.playbook." + what + ".v1",
                tenant.tenantId() + ":" + execution.id,
                fact,
                causationId));
    }

    private List<String> met(@Nullable String evaluation) {
        List<String> codes = new ArrayList<>();
        if (evaluation != null) {
            for (JsonNode finding : json.tree(evaluation).path("findings")) {
                if ("met".equals(finding.path("outcome").asText())) {
                    codes.add(finding.path("code").asText());
                }
            }
        }
        return codes;
    }
}
