package io.kpihealth.scoring.portfolio;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The tenant's roll-up. */
@Path("/api/v1/portfolio")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "portfolio")
public class PortfolioResource {
    private final Portfolio portfolio;

    PortfolioResource(Portfolio portfolio) {
        this.portfolio = portfolio;
    }

    @GET
    @Path("/health")
    @PermissionsAllowed("scoring:read")
    @Operation(summary = "All active accounts as one score, with bands, movers and accounts at risk")
    public PortfolioView health(@QueryParam("period") @Nullable String period) {
        return portfolio.health(period);
    }
}
