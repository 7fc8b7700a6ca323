package io.kpihealth.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body of every error answer: application/problem+json. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProblemBody(
        @JsonProperty("type") String type,
        @JsonProperty("title") String title,
        @JsonProperty("status") int status,
        @JsonProperty("detail") @Nullable String detail,
        @JsonProperty("errors") List<FieldError> errors,
        @JsonProperty("request_id") @Nullable String requestId,
        @JsonAnyGetter Map<String, Object> extensions) {
    private static final String TYPE_PREFIX = "https://kpihealth.example/problems/";

    static ProblemBody of(
            ProblemType type,
            @Nullable String detail,
            List<FieldError> errors,
            Map<String, Object> extensions,
            String requestId) {
        return new ProblemBody(
                TYPE_PREFIX + type.slug(), type.title(), type.status(), detail, errors, requestId, extensions);
    }
}
