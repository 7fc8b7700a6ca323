package io.kpihealth.gateway.proxy;

import io.kpihealth.gateway.route.CheckedPath;
import io.kpihealth.web.CommonProblem;
import io.kpihealth.web.ProblemException;
import io.kpihealth.web.ProblemWriter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import java.util.Optional;

/** Refuses ambiguous paths before anything routes by them; for every request, static files and {@code /q} included. */
@ApplicationScoped
class PathFilter {
    /** After the filter that gives each request its id (1000), before all else. */
    private static final int PRIORITY = 900;

    private static final String KEY = CheckedPath.class.getName();

    private final ProblemWriter problems;

    PathFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    /** The path that the filter let pass. */
    static CheckedPath of(RoutingContext context) {
        return Objects.requireNonNull(context.<CheckedPath>get(KEY));
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Frame-Options", "DENY");
        Optional<CheckedPath> path = CheckedPath.of(rawPath(context.request().uri()));
        if (path.isPresent()) {
            context.put(KEY, path.get());
            context.next();
            return;
        }
        headers.set(HttpHeaders.CONNECTION, "close");
        context.request().resume();
        problems.answer(
                context,
                ProblemException.of(
                        CommonProblem.BAD_REQUEST,
                        "The path has empty or dot segments, delimiters, or characters encoded that must not be."));
    }

    private static String rawPath(String uri) {
        int query = uri.indexOf('?');
        return query < 0 ? uri : uri.substring(0, query);
    }
}
