package io.kpihealth.messaging;

import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** The logging context of work that did not come by a request; events that the work publishes go on with its trace. */
public final class WorkContext {
    private static final String TENANT = "tenant";
    private static final String TRACE_PARENT = "traceparent";

    private WorkContext() {}

    /** @param traceparent W3C trace context of what caused the work */
    public static void run(String tenant, @Nullable String traceparent, Runnable work) {
        MDC.put(TENANT, tenant);
        if (traceparent != null) {
            MDC.put(TRACE_PARENT, traceparent);
        }
        try {
            work.run();
        } finally {
            MDC.remove(TENANT);
            MDC.remove(TRACE_PARENT);
        }
    }

    /** The W3C trace context of the work or request in hand. */
    public static @Nullable String traceparent() {
        Object value = MDC.get(TRACE_PARENT);
        return value == null ? null : value.toString();
    }
}
