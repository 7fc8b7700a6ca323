package io.kpihealth.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Turns every exception into a problem answer (RFC 9457). */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final RoutingContext context;

    ProblemMappers(RoutingContext context) {
        this.context = context;
    }

    @ServerExceptionMapper
    Response problem(ProblemException problem) {
        Response.ResponseBuilder answer =
                answer(problem.type(), problem.getMessage(), problem.errors(), problem.extensions());
        problem.headers().forEach(answer::header);
        return answer.build();
    }

    @ServerExceptionMapper(priority = 1)
    Response unauthorized(UnauthorizedException failure) {
        return challenge();
    }

    @ServerExceptionMapper(priority = 1)
    Response authenticationFailed(AuthenticationFailedException failure) {
        LOG.debug("Authentication failed", failure);
        return challenge();
    }

    @ServerExceptionMapper(priority = 1)
    Response forbidden(ForbiddenException failure) {
        return answer(CommonProblem.FORBIDDEN, "Your role or scopes do not allow this.", List.of(), Map.of())
                .build();
    }

    @ServerExceptionMapper(priority = 1)
    Response violations(ConstraintViolationException failure) {
        List<FieldError> errors = failure.getConstraintViolations().stream()
                .map(violation -> new FieldError(pointer(violation), violation.getMessage()))
                .sorted((a, b) -> a.pointer().compareTo(b.pointer()))
                .toList();
        return answer(CommonProblem.UNPROCESSABLE, "The content breaks a rule.", errors, Map.of())
                .build();
    }

    @ServerExceptionMapper(priority = 1)
    Response unknownField(UnrecognizedPropertyException failure) {
        return malformed(failure, "unknown field");
    }

    /** Named, because Quarkus has an empty answer of its own for it. */
    @ServerExceptionMapper(priority = 1)
    Response mismatched(MismatchedInputException failure) {
        return malformed(failure, "has the wrong type or form");
    }

    @ServerExceptionMapper(priority = 1)
    Response nulInText(NulInText failure) {
        return broken(failure, failure.getOriginalMessage());
    }

    @ServerExceptionMapper(priority = 1)
    Response mapping(JsonMappingException failure) {
        return malformed(failure, "has the wrong type or form");
    }

    @ServerExceptionMapper(priority = 1)
    Response webApplication(WebApplicationException failure) {
        if (failure.getCause() instanceof NulInText nul) {
            return nulInText(nul);
        }
        if (failure.getCause() instanceof JsonMappingException mapping) {
            return malformed(mapping, "has the wrong type or form");
        }
        int status = failure.getResponse().getStatus();
        if (status >= 500) {
            return unexpected(failure);
        }
        if (status < 400) {
            return failure.getResponse();
        }
        CommonProblem type = CommonProblem.ofStatus(status);
        String detail = failure.getCause() instanceof JacksonException ? "The body is not valid JSON." : null;
        return answer(type, detail, List.of(), Map.of()).build();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure) {
        String errorId = UUID.randomUUID().toString();
        LOG.errorf(failure, "Unexpected failure %s", errorId);
        return answer(
                        CommonProblem.INTERNAL,
                        "It was logged under the error id.",
                        List.of(),
                        Map.of("error_id", errorId))
                .build();
    }

    private Response challenge() {
        return answer(CommonProblem.UNAUTHORIZED, "Send a valid bearer token.", List.of(), Map.of())
                .header("WWW-Authenticate", "Bearer")
                .build();
    }

    private Response malformed(JsonMappingException failure, String message) {
        if (failure.getCause() instanceof DateTimeException) {
            return broken(failure, "is no date or time that exists");
        }
        return answer(
                        CommonProblem.BAD_REQUEST,
                        "The body does not have the documented shape.",
                        List.of(new FieldError(pointer(failure), message)),
                        Map.of())
                .build();
    }

    private Response broken(JsonMappingException failure, String message) {
        return answer(
                        CommonProblem.UNPROCESSABLE,
                        "The content breaks a rule.",
                        List.of(new FieldError(pointer(failure), message)),
                        Map.of())
                .build();
    }

    private Response.ResponseBuilder answer(
            ProblemType type, @Nullable String detail, List<FieldError> errors, Map<String, Object> extensions) {
        LOG.debugf("%d %s: %s", type.status(), type.slug(), detail);
        ProblemBody body = ProblemBody.of(type, detail, errors, extensions, RequestId.of(context));
        return Response.status(type.status()).type(ProblemWriter.MEDIA_TYPE).entity(body);
    }

    private static String pointer(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("/", "/", ""));
    }

    private static String pointer(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), /* parallel */ false)
                .skip(2) // the method and its parameter
                .map(node -> node.getIndex() == null
                        ? String.valueOf(node.getName())
                        : node.getIndex() + "/" + node.getName())
                .collect(Collectors.joining("/", "/", ""));
    }
}
