package io.kpihealth.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import org.jboss.logging.MDC;

/** The W3C trace context that goes on: what the logs of this request carry. */
final class TraceContext {
    private static final String PARENT = "traceparent";
    private static final String STATE = "tracestate";

    private TraceContext() {}

    static MultiMap of(HttpServerRequest request) {
        MultiMap trace = MultiMap.caseInsensitiveMultiMap();
        Object parent = MDC.get(PARENT);
        if (parent != null) {
            trace.set(PARENT, parent.toString());
            // The state belongs to the caller's parent; with another one it would be a lie.
            if (parent.equals(request.getHeader(PARENT)) && request.headers().contains(STATE)) {
                trace.set(STATE, request.headers().getAll(STATE));
            }
        }
        return trace;
    }
}
