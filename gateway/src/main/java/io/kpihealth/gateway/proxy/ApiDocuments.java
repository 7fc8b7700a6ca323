package io.kpihealth.gateway.proxy;

import io.kpihealth.gateway.route.CheckedPath;
import io.kpihealth.gateway.route.Upstream;
import io.kpihealth.web.RequestId;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;

/** {@code /q/openapi/{service}}: the document of each service, readable without a token. */
@ApplicationScoped
class ApiDocuments {
    private static final int PRIORITY = 790;
    private static final List<String> DOCUMENTS = List.of("q", "openapi");

    private final ServiceProxy proxy;

    ApiDocuments(ServiceProxy proxy) {
        this.proxy = proxy;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, PRIORITY);
    }

    private void handle(RoutingContext context) {
        Optional<Upstream> service = service(PathFilter.of(context));
        if (service.isEmpty() || context.request().method() != HttpMethod.GET) {
            context.next();
            return;
        }
        String query = context.request().query();
        context.request().pause();
        proxy.forward(
                context,
                new Forwarding(
                        service.get(),
                        query == null ? "/q/openapi" : "/q/openapi?" + query,
                        null,
                        RequestId.of(context),
                        status -> {}));
    }

    private static Optional<Upstream> service(CheckedPath path) {
        List<String> segments = path.segments();
        return segments.size() == 3 && segments.subList(0, 2).equals(DOCUMENTS)
                ? Upstream.ofLabel(segments.get(2))
                : Optional.empty();
    }
}
