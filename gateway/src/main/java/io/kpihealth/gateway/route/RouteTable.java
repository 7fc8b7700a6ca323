package io.kpihealth.gateway.route;

import static io.kpihealth.gateway.route.TokenKind.SUBJECT;
import static io.kpihealth.gateway.route.TokenKind.TENANT;
import static io.kpihealth.gateway.route.TokenKind.TENANT_OF_PATH;
import static io.kpihealth.gateway.route.Upstream.INGEST;
import static io.kpihealth.gateway.route.Upstream.PLAYBOOK;
import static io.kpihealth.gateway.route.Upstream.SCORING;
import static io.kpihealth.gateway.route.Upstream.TENANTS;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The routes below {@code /api/v1}. The first row that matches wins, so narrower rows stand above wider ones. What is
 * not listed does not exist from outside: {@code /internal}, {@code /oauth2} and the services' own {@code /q} have no
 * row on purpose.
 */
public final class RouteTable {
    private static final Route SWITCH = Route.to(TENANTS, TENANT_OF_PATH, "/organizations/{organization}/switch");

    public static final List<Route> ROUTES = List.of(
            Route.to(TENANTS, SUBJECT, "/me"),
            Route.to(PLAYBOOK, TENANT, "/me/work/**"),
            Route.to(TENANTS, SUBJECT, "/organizations"),
            Route.to(TENANTS, SUBJECT, "/organizations/slug-availability"),
            // Who accepts ownership or an invitation acts as a person, not yet as a member in that role.
            Route.to(TENANTS, SUBJECT, "/organizations/{id}/transfer-ownership/accept"),
            SWITCH,
            Route.to(TENANTS, TENANT_OF_PATH, "/organizations/{organization}/**"),
            Route.to(TENANTS, SUBJECT, "/invitations/{token}/**"),
            Route.to(TENANTS, TENANT, "/plans"),
            Route.to(TENANTS, TENANT, "/audit-log/**"),
            Route.to(SCORING, TENANT, "/accounts/{id}/kpis/**"),
            Route.to(SCORING, TENANT, "/accounts/{id}/health/**"),
            Route.to(SCORING, TENANT, "/accounts/{id}/summary"),
            Route.to(INGEST, TENANT, "/accounts/**"),
            Route.to(INGEST, TENANT, "/views/**"),
            Route.to(INGEST, TENANT, "/kpis/**"),
            Route.to(INGEST, TENANT, "/kpi-values/**"),
            Route.to(INGEST, TENANT, "/uploads/**"),
            Route.to(INGEST, TENANT, "/upload-templates/**"),
            Route.to(INGEST, TENANT, "/settings/import"),
            Route.to(SCORING, TENANT, "/settings/scoring"),
            Route.to(SCORING, TENANT, "/portfolio/**"),
            Route.to(SCORING, TENANT, "/reference-ranges/**"),
            Route.to(SCORING, TENANT, "/range-templates/**"),
            Route.to(SCORING, TENANT, "/scoring-models/**"),
            Route.to(PLAYBOOK, TENANT, "/playbooks/**"),
            Route.to(PLAYBOOK, TENANT, "/playbook-triggers/**"),
            Route.to(PLAYBOOK, TENANT, "/playbook-recommendations/**"),
            Route.to(PLAYBOOK, TENANT, "/playbook-executions/**"),
            Route.to(PLAYBOOK, TENANT, "/playbook-reports/**"),
            Route.to(PLAYBOOK, TENANT, "/firing-ledger/**"),
            Route.to(PLAYBOOK, TENANT, "/alerts/**"),
            Route.to(PLAYBOOK, TENANT, "/alert-rules/**"),
            Route.to(PLAYBOOK, TENANT, "/subscriptions/**"));

    private static final Map<String, List<Route>> BY_RESOURCE = ROUTES.stream().collect(groupingBy(Route::resource));

    private RouteTable() {}

    /** Whether success on this route changes which tenant is the caller's default. */
    public static boolean changesDefault(Route route) {
        return route.equals(SWITCH);
    }

    public static Optional<Route> find(CheckedPath path) {
        List<String> segments = path.apiSegments();
        if (segments.isEmpty()) {
            return Optional.empty();
        }
        return BY_RESOURCE.getOrDefault(segments.getFirst(), List.of()).stream()
                .filter(route -> route.matches(segments))
                .findFirst();
    }
}
