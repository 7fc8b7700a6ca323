package io.kpihealth.web;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * While the replica waits to end, each answer closes its connection: callers keep connections open, and a request
 * sent on one that the server is about to end would fail. Decided when the answer begins: a request may have come
 * before the wait.
 */
@ApplicationScoped
class Draining {
    private static final int AFTER_REQUEST_LOGGING = 990;

    private volatile boolean ending;

    void begin(@Observes ShutdownDelayInitiatedEvent event) {
        ending = true;
    }

    void register(@Observes Filters filters) {
        filters.register(this::answer, AFTER_REQUEST_LOGGING);
    }

    private void answer(RoutingContext context) {
        context.addHeadersEndHandler(head -> {
            if (ending) {
                context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            }
        });
        context.next();
    }
}
