package io.kpihealth.messaging;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import java.util.List;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Work that did not come by a request: its span and its logging context. Events that the work publishes and
 * tasks that it schedules go on with its trace.
 */
public final class WorkContext {
    private static final String TENANT = "tenant";

    private WorkContext() {}

    /**
     * @param name of the span, of few different values
     * @param causes W3C trace contexts of what caused the work; the span is a child of the last
     */
    public static void run(String name, SpanKind kind, String tenant, List<String> causes, Runnable work) {
        Span span = Traces.start(name, kind, causes);
        span.setAttribute("kpihealth.tenant", tenant);
        MDC.put(TENANT, tenant);
        try {
            Context.root().with(span).wrap(work).run();
        } catch (RuntimeException failure) {
            span.setStatus(StatusCode.ERROR);
            span.recordException(failure);
            throw failure;
        } finally {
            MDC.remove(TENANT);
            span.end();
        }
    }

    /** The W3C trace context of the work or request in hand. */
    public static @Nullable String traceparent() {
        return Traces.current();
    }
}
