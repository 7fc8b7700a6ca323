package io.kpihealth.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** Gives each request its id and W3C trace context, in the logging context and in the answer. */
@ApplicationScoped
class RequestLogging {
    private static final int FIRST = 1000;
    private static final String TRACE_PARENT = "traceparent";
    private static final Pattern VALID = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    void register(@Observes Filters filters) {
        filters.register(this::open, FIRST);
    }

    private void open(RoutingContext context) {
        String id = RequestId.of(context);
        context.response().putHeader(RequestId.HEADER, id);
        MDC.put("request", id);
        String sent = context.request().getHeader(TRACE_PARENT);
        MDC.put(TRACE_PARENT, sent != null && VALID.matcher(sent).matches() ? sent : newTrace());
        context.next();
    }

    private static String newTrace() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "00-%016x%016x-%016x-01".formatted(random.nextLong(), random.nextLong(), random.nextLong() | 1);
    }
}
