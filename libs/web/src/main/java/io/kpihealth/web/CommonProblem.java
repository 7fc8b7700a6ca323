package io.kpihealth.web;

import java.util.Arrays;

/** Problems that any endpoint may answer. */
public enum CommonProblem implements ProblemType {
    BAD_REQUEST(400, "The request is not understood"),
    UNAUTHORIZED(401, "Authentication is required"),
    FORBIDDEN(403, "A permission is missing"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    NOT_ACCEPTABLE(406, "No representation is acceptable"),
    CONFLICT(409, "The request conflicts with the present state"),
    PRECONDITION_FAILED(412, "The resource has changed"),
    PAYLOAD_TOO_LARGE(413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The media type is not supported"),
    UNPROCESSABLE(422, "The content breaks a rule"),
    PRECONDITION_REQUIRED(428, "If-Match is required"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    INTERNAL(500, "An internal error occurred"),
    UNAVAILABLE(503, "Temporarily unavailable");

    private final int status;
    private final String title;

    CommonProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The type for a bare status: the generic one of its class when there is none of its own. */
    public static CommonProblem ofStatus(int status) {
        return Arrays.stream(values())
                .filter(type -> type.status == status)
                .findFirst()
                .orElse(status >= 500 ? INTERNAL : BAD_REQUEST);
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
