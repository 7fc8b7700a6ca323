package io.kpihealth.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.MDC;

/** Gives each request its id, in the logging context and in the answer. */
@ApplicationScoped
class RequestLogging {
    private static final int FIRST = 1000;

    void register(@Observes Filters filters) {
        filters.register(this::open, FIRST);
    }

    private void open(RoutingContext context) {
        String id = RequestId.of(context);
        context.response().putHeader(RequestId.HEADER, id);
        MDC.put("request", id);
        context.next();
    }
}
