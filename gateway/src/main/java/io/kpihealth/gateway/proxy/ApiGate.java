package io.kpihealth.gateway.proxy;

import io.kpihealth.gateway.GatewayConfig;
import io.kpihealth.gateway.route.CheckedPath;
import io.kpihealth.gateway.route.Operations;
import io.kpihealth.gateway.route.Route;
import io.kpihealth.gateway.route.RouteTable;
import io.kpihealth.gateway.token.ExchangeFailure;
import io.kpihealth.gateway.token.InternalToken;
import io.kpihealth.gateway.token.InternalTokens;
import io.kpihealth.gateway.token.OrganizationChanges;
import io.kpihealth.web.CommonProblem;
import io.kpihealth.web.ProblemException;
import io.kpihealth.web.ProblemWriter;
import io.kpihealth.web.RequestId;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.semconv.HttpAttributes;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.jboss.logging.Logger;

/**
 * Everything below {@code /api}: finds the route, gets the internal token, forwards. Nothing is forwarded without a
 * token that tenants-service issued for this caller.
 */
@ApplicationScoped
class ApiGate {
    /** After {@link PathFilter}; before Quarkus' own security, which knows nothing of the provider's tokens. */
    private static final int PRIORITY = 800;

    private static final int UNAUTHORIZED = 401;
    private static final long CLOSE_DELAY_MILLIS = 1000;
    private static final Logger LOG = Logger.getLogger(ApiGate.class);

    private final long maxBodyBytes;
    private final Operations operations;
    private final InternalTokens tokens;
    private final OrganizationChanges organizations;
    private final ServiceProxy proxy;
    private final ProblemWriter problems;
    private final RequestTimer timer;

    ApiGate(
            GatewayConfig config,
            Operations operations,
            InternalTokens tokens,
            OrganizationChanges organizations,
            ServiceProxy proxy,
            ProblemWriter problems,
            RequestTimer timer) {
        this.maxBodyBytes = config.maxBodyBytes();
        this.operations = operations;
        this.tokens = tokens;
        this.organizations = organizations;
        this.proxy = proxy;
        this.problems = problems;
        this.timer = timer;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, PRIORITY);
    }

    private void handle(RoutingContext context) {
        CheckedPath path = PathFilter.of(context);
        if (!path.isApi()) {
            context.next();
            return;
        }
        // The body waits on the socket until it is known where it goes.
        context.request().pause();
        try {
            Route route = RouteTable.find(path)
                    .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND, "There is no such path."));
            timer.start(context, route);
            nameSpan(context.request(), route);
            checkMethod(context.request(), path);
            checkLength(context.request());
            admit(context, route, path);
        } catch (ProblemException problem) {
            refuse(context, problem);
        }
    }

    private void admit(RoutingContext context, Route route, CheckedPath path) {
        HttpServerRequest request = context.request();
        String bearer = Bearer.of(request);
        Choice choice = Choice.of(route, path, request);
        tokens.get(bearer, choice.organization())
                .map(token -> {
                    checkHeader(choice, token);
                    if (!context.response().closed()) {
                        proxy.forward(
                                context,
                                new Forwarding(
                                        route.upstream(),
                                        target(path, request),
                                        token.value(),
                                        RequestId.of(context),
                                        afterwards(route, bearer, choice)));
                    }
                    return token;
                })
                .onFailure(failure -> refuse(context, problem(failure, choice)));
    }

    /** Nothing else names it: what is forwarded has no route of the HTTP server's. */
    private static void nameSpan(HttpServerRequest request, Route route) {
        String template = "/api/v1" + route.pattern();
        Span.current().updateName(request.method() + " " + template).setAttribute(HttpAttributes.HTTP_ROUTE, template);
    }

    private void checkMethod(HttpServerRequest request, CheckedPath path) {
        List<String> allowed = operations.methods(path);
        if (!allowed.contains(request.method().name())) {
            throw ProblemException.of(CommonProblem.METHOD_NOT_ALLOWED, "The path has other methods.")
                    .header("Allow", String.join(", ", allowed));
        }
    }

    private void checkLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > maxBodyBytes) {
            throw ProblemException.of(
                    CommonProblem.PAYLOAD_TOO_LARGE, "A request holds at most " + maxBodyBytes + " bytes.");
        }
    }

    private void checkHeader(Choice choice, InternalToken token) {
        UUID tenant = token.tenantId();
        if (choice.byPath()
                && tenant != null
                && choice.header()
                        .filter(name -> !organizations.isNameOf(name, tenant))
                        .isPresent()) {
            throw ProblemException.of(
                    GatewayProblem.ORGANIZATION_CONFLICT, "X-Tenant-ID differs from the organisation in the path.");
        }
    }

    /** What the service's status says about cached tokens. */
    private IntConsumer afterwards(Route route, String bearer, Choice choice) {
        return status -> {
            if (status == UNAUTHORIZED) {
                // Revoked or re-keyed; the next request gets a fresh one.
                tokens.forget(bearer, choice.organization());
            } else if (status < 300 && RouteTable.changesDefault(route)) {
                tokens.forgetAll(bearer);
            }
        };
    }

    private ProblemException problem(Throwable failure, Choice choice) {
        return switch (failure) {
            case ExchangeFailure exchange -> ExchangeProblems.of(exchange, choice);
            case ProblemException problem -> problem;
            default -> {
                LOG.error("A request could not be forwarded", failure);
                yield ProblemException.of(CommonProblem.INTERNAL, "It was logged.");
            }
        };
    }

    private void refuse(RoutingContext context, ProblemException problem) {
        if (context.response().headWritten() || context.response().closed()) {
            return;
        }
        if (problem.type() == CommonProblem.PAYLOAD_TOO_LARGE) {
            closeSoon(context);
        }
        context.request().resume();
        problems.answer(context, problem);
    }

    /** Not worth reading to the end only to keep the connection; the client gets a moment to read the answer. */
    private static void closeSoon(RoutingContext context) {
        HttpConnection connection = context.request().connection();
        context.response().putHeader(HttpHeaders.CONNECTION, "close");
        context.addEndHandler(ended -> context.vertx().setTimer(CLOSE_DELAY_MILLIS, timer -> connection.close()));
    }

    private static String target(CheckedPath path, HttpServerRequest request) {
        String query = request.query();
        return query == null ? path.raw() : path.raw() + "?" + query;
    }
}
