package io.kpihealth.messaging;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Spans whose cause is known as text: the W3C {@code traceparent} that outbox rows, records and tasks carry. */
final class Traces {
    private static final String PARENT = EventHeaders.TRACE_PARENT;
    private static final TextMapGetter<String> TEXT = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String traceparent) {
            return List.of(PARENT);
        }

        @Override
        public @Nullable String get(@Nullable String traceparent, String name) {
            return PARENT.equals(name) ? traceparent : null;
        }
    };

    private Traces() {}

    /** What goes on with the work or request in hand; null outside of both. */
    static @Nullable String current() {
        return text(Span.current().getSpanContext());
    }

    static @Nullable String text(SpanContext span) {
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }

    /**
     * Starts a span as a child of the last cause, with a link to each further trace.
     *
     * @param name of few different values, such as the operation and the topic
     */
    static Span start(String name, SpanKind kind, List<String> causes) {
        SpanBuilder builder =
                GlobalOpenTelemetry.getTracer("io.kpihealth").spanBuilder(name).setSpanKind(kind);
        Context parent = causes.isEmpty() ? Context.root() : context(causes.getLast());
        Set<String> linked =
                new HashSet<>(Set.of(Span.fromContext(parent).getSpanContext().getTraceId()));
        for (String cause : causes) {
            SpanContext other = Span.fromContext(context(cause)).getSpanContext();
            if (linked.add(other.getTraceId())) {
                builder.addLink(other);
            }
        }
        return builder.setParent(parent).startSpan();
    }

    private static Context context(String traceparent) {
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), traceparent, TEXT);
    }
}
