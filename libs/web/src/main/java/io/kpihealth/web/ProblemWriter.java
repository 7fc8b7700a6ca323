package io.kpihealth.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Problem answers for handlers outside Jakarta REST, in the same form. */
@ApplicationScoped
public class ProblemWriter {
    public static final String MEDIA_TYPE = "application/problem+json";

    private final ObjectMapper mapper;

    ProblemWriter(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Ends the response. */
    public void answer(RoutingContext context, ProblemException problem) {
        context.response().setStatusCode(problem.type().status()).putHeader("Content-Type", MEDIA_TYPE);
        problem.headers().forEach(context.response()::putHeader);
        context.response().end(body(context, problem));
    }

    public Buffer body(RoutingContext context, ProblemException problem) {
        ProblemBody body = ProblemBody.of(
                problem.type(), problem.getMessage(), problem.errors(), problem.extensions(), RequestId.of(context));
        try {
            return Buffer.buffer(mapper.writeValueAsBytes(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a problem body is always writable", impossible);
        }
    }
}
