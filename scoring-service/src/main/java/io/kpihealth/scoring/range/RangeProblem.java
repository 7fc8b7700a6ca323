package io.kpihealth.scoring.range;

import io.kpihealth.web.ProblemType;

/** What can be wrong with a change of ranges. */
enum RangeProblem implements ProblemType {
    RANGE_EXISTS(409, "There is an override already"),
    RANGE_IS_DEFAULT(409, "A system default cannot be changed"),
    RANGE_INVALID(422, "The range breaks a rule");

    private final int status;
    private final String title;

    RangeProblem(int status, String title) {
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
