package io.kpihealth.scoring.portfolio;

import io.kpihealth.scoring.score.PeriodParameter;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The tenant's roll-up. */
@Path("/api/v1/portfolio")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Portfolio", description = "The accounts of the tenant as one.")
public class PortfolioResource {
    private final Portfolio portfolio;

    PortfolioResource(Portfolio portfolio) {
        this.portfolio = portfolio;
    }

    @GET
    @Path("/health")
    @PermissionsAllowed("scoring:read")
    @Operation(
            operationId = "getPortfolioHealth",
            summary = "Rolls all active accounts up",
            description = "Scores weigh by contract value, or all the same when no scored account has one; the plain"
                    + " mean always stands beside. A period in which nothing was scored gives a portfolio without a"
                    + " score.")
    public PortfolioView health(
            @QueryParam("period")
                    @Parameter(
                            description = "Without it each account counts with the score it had last",
                            schema = @Schema(implementation = PeriodParameter.class))
                    @Nullable
                    String period) {
        return portfolio.health(period);
    }
}
