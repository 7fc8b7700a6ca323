package io.kpihealth.playbook;

import io.kpihealth.web.ProblemType;

/** Problems of this service's own, besides the common ones. */
public enum PlaybookProblem implements ProblemType {
    EXECUTION_OPEN(409, "An execution of this playbook is open already"),
    EXECUTION_STATE(409, "The execution's state does not allow this"),
    STEP_STATE(409, "The step's state does not allow this"),
    STEP_BLOCKED(409, "A step that this one depends on is not finished"),
    STEPS_OPEN(409, "Steps of the execution are not finished");

    private final int status;
    private final String title;

    PlaybookProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
