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
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Values, scores and explanations of one account. Lists here are bounded by the KPI set and come whole. */
@Path("/api/v1/accounts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Account Health", description = "Scores of one account, how they came about, and its KPIs.")
public class AccountHealthResource {
    private static final String READ = "scoring:read";
    private static final String ACCOUNT = "Id of the account";
    private static final String PERIOD = "Without it the period that was scored last";
    private static final String AS_OF = "Shows what was known then; without it what is known now";

    private final AccountHealth health;

    AccountHealthResource(AccountHealth health) {
        this.health = health;
    }

    @GET
    @Path("/kpis")
    @PermissionsAllowed(READ)
    @Operation(
            operationId = "listAccountKpis",
            summary = "Lists the KPIs of an account",
            description = "All KPIs come on one page in the order of the catalogue, as the score saw them: also those"
                    + " without a value. The list is empty while nothing is scored; a period without a score is 404.")
    public Page<KpiView> kpis(
            @PathParam("id") @Parameter(description = ACCOUNT) UUID id,
            @QueryParam("period")
                    @Parameter(description = PERIOD, schema = @Schema(implementation = PeriodParameter.class))
                    @Nullable
                    String period) {
        return health.kpis(id, period);
    }

    @GET
    @Path("/kpis/{kpi}/series")
    @PermissionsAllowed(READ)
    @Operation(
            operationId = "getKpiSeries",
            summary = "Shows a KPI of an account over time",
            description = "Every scored period that the KPI has a value of its own for, oldest first and on one page. A"
                    + " KPI that neither the catalogue nor a value knows is 404.")
    public Page<SeriesPoint> series(
            @PathParam("id") @Parameter(description = ACCOUNT) UUID id,
            @PathParam("kpi") @Parameter(description = "Slug of the KPI") String kpi) {
        return health.series(id, kpi);
    }

    @GET
    @Path("/health")
    @PermissionsAllowed(READ)
    @Operation(
            operationId = "getAccountHealth",
            summary = "Shows the health score of an account",
            description = "An account that has no score yet is answered with the band insufficient-data and no numbers;"
                    + " a period that is asked for and has no score is 404. The ETag is for caching only.")
    @APIResponse(
            responseCode = "200",
            description = "The score",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<HealthView> health(
            @PathParam("id") @Parameter(description = ACCOUNT) UUID id,
            @QueryParam("period")
                    @Parameter(description = PERIOD, schema = @Schema(implementation = PeriodParameter.class))
                    @Nullable
                    String period,
            @QueryParam("as_of")
                    @Parameter(description = AS_OF, schema = @Schema(implementation = Instant.class))
                    @Nullable
                    String asOf) {
        HealthView view = health.health(id, period, asOf);
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.weak(view.period() + "." + view.revision()))
                .build();
    }

    @GET
    @Path("/health/explanation")
    @PermissionsAllowed(READ)
    @Operation(
            operationId = "explainAccountHealth",
            summary = "Explains a health score down to cells",
            description = "Points of KPIs add up to their category's and those of categories to the score, to the cent."
                    + " Without a score there is nothing to explain: 404.")
    public ExplanationView explanation(
            @PathParam("id") @Parameter(description = ACCOUNT) UUID id,
            @QueryParam("period")
                    @Parameter(description = PERIOD, schema = @Schema(implementation = PeriodParameter.class))
                    @Nullable
                    String period,
            @QueryParam("as_of")
                    @Parameter(description = AS_OF, schema = @Schema(implementation = Instant.class))
                    @Nullable
                    String asOf) {
        return health.explanation(id, period, asOf);
    }

    @GET
    @Path("/health/trend")
    @PermissionsAllowed(READ)
    @Operation(
            operationId = "getAccountHealthTrend",
            summary = "Lists the scores of an account by period",
            description = "Every scored period as it was reported, oldest first and on one page.")
    public Page<TrendPoint> trend(@PathParam("id") @Parameter(description = ACCOUNT) UUID id) {
        return health.trend(id);
    }
}
