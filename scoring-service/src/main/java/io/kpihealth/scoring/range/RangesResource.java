package io.kpihealth.scoring.range;

import io.kpihealth.scoringclient.Segments;
import io.kpihealth.web.CommonProblem;
import io.kpihealth.web.ETags;
import io.kpihealth.web.Limit;
import io.kpihealth.web.Page;
import io.kpihealth.web.ProblemException;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/** Reference ranges of the caller's tenant. */
@Path("/api/v1/reference-ranges")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "reference-ranges")
class RangesResource {
    private final Ranges ranges;
    private final MergedRanges merged;

    RangesResource(Ranges ranges, MergedRanges merged) {
        this.ranges = ranges;
        this.merged = merged;
    }

    @GET
    @PermissionsAllowed("ranges:read")
    @Operation(summary = "All ranges, the tenant's own in the place of the defaults they cover")
    public RangeList list(
            @RestQuery @Nullable String filter,
            @RestQuery @Nullable String segment,
            @RestQuery @Nullable String category,
            @RestQuery @Nullable String q,
            @RestQuery("as_of") @Nullable String asOf) {
        return merged.list(Segments.slug(segment), instant(asOf), RangeFilter.of(filter, category, q));
    }

    @POST
    @PermissionsAllowed("ranges:write")
    @Operation(summary = "Override a default, or give a KPI without one a range of the tenant's own")
    public RestResponse<RangeView> override(@NotNull RangeRequest wanted) {
        RangeView range = ranges.override(wanted);
        return tagged(ResponseBuilder.create(Status.CREATED, range), range)
                .location(URI.create("/api/v1/reference-ranges/" + range.rangeId()))
                .build();
    }

    @GET
    @Path("/{range_id}")
    @PermissionsAllowed("ranges:read")
    @Operation(summary = "One range, the tenant's own or a default")
    public RestResponse<RangeView> get(@RestPath("range_id") UUID rangeId) {
        return ok(ranges.get(rangeId));
    }

    @PUT
    @Path("/{range_id}")
    @PermissionsAllowed("ranges:write")
    @Operation(summary = "Change the tenant's own range; If-Match is required")
    public RestResponse<RangeView> change(
            @RestPath("range_id") UUID rangeId,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull RangeRequest wanted) {
        return ok(ranges.change(rangeId, ifMatch, wanted));
    }

    @DELETE
    @Path("/{range_id}")
    @PermissionsAllowed("ranges:write")
    @Operation(summary = "Reset the tenant's own range; If-Match is required")
    public void reset(@RestPath("range_id") UUID rangeId, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        ranges.reset(rangeId, ifMatch);
    }

    @GET
    @Path("/{kpi}/history")
    @PermissionsAllowed("ranges:read")
    @Operation(summary = "Every version of a KPI's ranges, newest first")
    public Page<RangeView> history(
            @RestPath String kpi, @RestQuery @Nullable String cursor, @RestQuery @Nullable String limit) {
        return merged.history(kpi, cursor, Limit.of(limit));
    }

    private static RestResponse<RangeView> ok(RangeView range) {
        return tagged(ResponseBuilder.ok(range), range).build();
    }

    private static ResponseBuilder<RangeView> tagged(ResponseBuilder<RangeView> answer, RangeView range) {
        return answer.header(HttpHeaders.ETAG, ETags.strong(range.version()));
    }

    private static @Nullable Instant instant(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException malformed) {
            throw ProblemException.of(CommonProblem.BAD_REQUEST, "The time is not understood.")
                    .with("as_of", "must be an instant such as 2026-03-03T00:00:00Z");
        }
    }
}
