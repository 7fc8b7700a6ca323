package io.kpihealth.gateway.proxy;

import io.kpihealth.gateway.route.Route;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Times requests by route. Paths hold ids of tenants and accounts, so they are never a label. */
@ApplicationScoped
class RequestTimer {
    private final MeterRegistry registry;

    RequestTimer(MeterRegistry registry) {
        this.registry = registry;
    }

    void start(RoutingContext context, Route route) {
        Timer.Sample sample = Timer.start(registry);
        context.addEndHandler(ended -> sample.stop(registry.timer(
                "kpihealth.gateway.requests",
                "route",
                route.pattern(),
                "service",
                route.upstream().label(),
                "outcome",
                context.response().getStatusCode() / 100 + "xx")));
    }
}
