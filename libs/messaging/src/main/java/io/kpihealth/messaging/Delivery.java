package io.kpihealth.messaging;

import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Hands events of one tenant to their consumer: a span, the bound tenant, one transaction. */
final class Delivery {
    private Delivery() {}

    static void run(WorkConsumer handler, TenantScope scope, Optional<UUID> tenant, List<Event> events) {
        List<String> causes =
                events.stream().map(Event::traceparent).filter(Objects::nonNull).toList();
        String tag = tenant.map(UUID::toString).orElse(EventHeaders.SYSTEM);
        WorkContext.run(handler.name() + " process", SpanKind.CONSUMER, tag, causes, () -> {
            Runnable work = () -> QuarkusTransaction.requiringNew().run(() -> handler.handle(events));
            tenant.ifPresentOrElse(id -> scope.run(id, work), work);
        });
    }
}
