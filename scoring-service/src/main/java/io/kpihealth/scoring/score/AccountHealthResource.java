package io.kpihealth.scoring.score;

import io.kpihealth.web.ETags;
import io.kpihealth.web.Page;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Values, scores and explanations of one account. Lists here are bounded by the KPI set and come whole. */
@Path("/api/v1/accounts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "account-health")
public class AccountHealthResource {
    private static final String READ = "scoring:read";

    private final AccountHealth health;

    AccountHealthResource(AccountHealth health) {
        this.health = health;
    }

    @GET
    @Path("/kpis")
    @PermissionsAllowed(READ)
    @Operation(summary = "Latest values with status, score, range and cell")
    public Page<KpiView> kpis(@PathParam("id") UUID id, @QueryParam("period") @Nullable String period) {
        return health.kpis(id, period);
    }

    @GET
    @Path("/kpis/{kpi}/series")
    @PermissionsAllowed(READ)
    @Operation(summary = "A KPI's value, status and score per period")
    public Page<SeriesPoint> series(@PathParam("id") UUID id, @PathParam("kpi") String kpi) {
        return health.series(id, kpi);
    }

    @GET
    @Path("/health")
    @PermissionsAllowed(READ)
    @Operation(summary = "The score with categories, coverage, band and change")
    public RestResponse<HealthView> health(
            @PathParam("id") UUID id,
            @QueryParam("period") @Nullable String period,
            @QueryParam("as_of") @Nullable String asOf) {
        HealthView view = health.health(id, period, asOf);
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.weak(view.period() + "." + view.revision()))
                .build();
    }

    @GET
    @Path("/health/explanation")
    @PermissionsAllowed(READ)
    @Operation(summary = "The score down to ranges and cells")
    public ExplanationView explanation(
            @PathParam("id") UUID id,
            @QueryParam("period") @Nullable String period,
            @QueryParam("as_of") @Nullable String asOf) {
        return health.explanation(id, period, asOf);
    }

    @GET
    @Path("/health/trend")
    @PermissionsAllowed(READ)
    @Operation(summary = "The score per period")
    public Page<TrendPoint> trend(@PathParam("id") UUID id) {
        return health.trend(id);
    }
}
