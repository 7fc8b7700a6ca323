package io.kpihealth.playbook.execution;

import io.kpihealth.messaging.task.TaskCall;
import io.kpihealth.messaging.task.TaskHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Ends a proposal that nobody answered. One task per date: an update sets a later one, the earlier does nothing. */
@ApplicationScoped
class ProposalExpiry implements TaskHandler {
    static final String NAME = "proposal-expiry";

    private final Executions executions;

    ProposalExpiry(Executions executions) {
        this.executions = executions;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void execute(TaskCall call) {
        String id = call.id();
        executions.expire(UUID.fromString(id.substring(0, id.indexOf('/'))));
    }
}
