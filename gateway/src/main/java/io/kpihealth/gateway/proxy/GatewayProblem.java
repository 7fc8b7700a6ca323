package io.kpihealth.gateway.proxy;

import io.kpihealth.web.ProblemType;

/** The problems that only the gateway answers with. */
enum GatewayProblem implements ProblemType {
    ORGANIZATION_REQUIRED(400, "An organisation must be chosen"),
    ORGANIZATION_CONFLICT(400, "Path and header name different organisations"),
    BAD_GATEWAY(502, "The service broke off"),
    GATEWAY_TIMEOUT(504, "The service did not answer in time");

    private final int status;
    private final String title;

    GatewayProblem(int status, String title) {
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
