package io.kpihealth.testkit.app;

import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** What a tracing system would receive. */
@Singleton
public class RecordedSpans {
    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();

    /** A span and the one that it is a child of. */
    public record Recorded(String trace, String name, String span, String parent) {}

    @Produces
    @Singleton
    SpanProcessor processor() {
        return SimpleSpanProcessor.create(exporter);
    }

    List<Recorded> all() {
        return exporter.getFinishedSpanItems().stream()
                .map(span -> new Recorded(span.getTraceId(), span.getName(), span.getSpanId(), span.getParentSpanId()))
                .toList();
    }
}
