package io.kpihealth.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** The W3C trace context of the work in hand, as it stands in the logging context. */
@ApplicationScoped
class TraceParent {
    static final String KEY = "traceparent";

    @Nullable
    String current() {
        Object value = MDC.get(KEY);
        return value == null ? null : value.toString();
    }
}
