package io.kpihealth.scoring.range;

import io.kpihealth.scoring.InstantParameter;
import io.kpihealth.scoringclient.Segments;
import io.kpihealth.web.ETags;
import io.kpihealth.web.Limit;
import io.kpihealth.web.Page;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
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
@Tag(
        name = "Reference Ranges",
        description = "What is critical, at risk and healthy for each KPI: system defaults and the tenant's own.")
class RangesResource {
    private static final String RANGE = "Id of the range, the same over all its versions";
    private static final String DEFAULT = "A default cannot be changed: post a range of the tenant's own";

    private final Ranges ranges;
    private final MergedRanges merged;

    RangesResource(Ranges ranges, MergedRanges merged) {
        this.ranges = ranges;
        this.merged = merged;
    }

    @GET
    @PermissionsAllowed("ranges:read")
    @Operation(
            operationId = "listReferenceRanges",
            summary = "Lists the ranges in force",
            description = "The tenant's own ranges stand in the place of the defaults they cover, in the order of the"
                    + " catalogue and not in pages. The summary counts all of them, whatever the filter.")
    public RangeList list(
            @RestQuery
                    @Parameter(
                            description = "Only the tenant's own or only the defaults",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"all", "custom", "system"},
                                            defaultValue = "all"))
                    @Nullable
                    String filter,
            @RestQuery
                    @Parameter(
                            description = "Label or slug: only what applies to that segment. Without it the ranges of"
                                    + " segments follow those of the tenant")
                    @Nullable
                    String segment,
            @RestQuery @Parameter(description = "Label or slug of a category") @Nullable String category,
            @RestQuery @Parameter(description = "Part of the name or slug of a KPI") @Nullable String q,
            @RestQuery("as_of")
                    @Parameter(
                            description = "Shows what was in force then; without it what is now",
                            schema = @Schema(implementation = Instant.class))
                    @Nullable
                    String asOf) {
        return merged.list(Segments.slug(segment), InstantParameter.of(asOf), RangeFilter.of(filter, category, q));
    }

    @POST
    @PermissionsAllowed("ranges:write")
    @Operation(
            operationId = "createReferenceRange",
            summary = "Overrides a default or adds a range",
            description = "It judges values from the first day of the oldest open period on, and scores it touches are"
                    + " computed again. Every broken rule is named at once in a 422.")
    @APIResponse(
            responseCode = "201",
            description = "The range is in force",
            headers = {
                @Header(name = HttpHeaders.LOCATION, schema = @Schema(type = SchemaType.STRING)),
                @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING))
            },
            content = @Content(schema = @Schema(implementation = RangeView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The tenant has a range for this KPI and segment already; range_id names it")
    public RestResponse<RangeView> override(@NotNull RangeRequest wanted) {
        RangeView range = ranges.override(wanted);
        return tagged(ResponseBuilder.create(Status.CREATED, range), range)
                .location(URI.create("/api/v1/reference-ranges/" + range.rangeId()))
                .build();
    }

    @GET
    @Path("/{range_id}")
    @PermissionsAllowed("ranges:read")
    @Operation(
            operationId = "getReferenceRange",
            summary = "Shows one range",
            description = "The version in force, of the tenant's own or of a default. One that was reset is 404.")
    @APIResponse(
            responseCode = "200",
            description = "The range",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<RangeView> get(@RestPath("range_id") @Parameter(description = RANGE) UUID rangeId) {
        return ok(ranges.get(rangeId));
    }

    @PUT
    @Path("/{range_id}")
    @PermissionsAllowed("ranges:write")
    @Operation(
            operationId = "updateReferenceRange",
            summary = "Changes a range of the tenant",
            description =
                    "The whole range is replaced by a new version that judges values from the first day of the oldest"
                            + " open period on. The same range again makes no version.")
    @APIResponse(
            responseCode = "200",
            description = "The version in force",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "409", description = DEFAULT)
    public RestResponse<RangeView> change(
            @RestPath("range_id") @Parameter(description = RANGE) UUID rangeId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String ifMatch,
            @NotNull RangeRequest wanted) {
        return ok(ranges.change(rangeId, ifMatch, wanted));
    }

    @DELETE
    @Path("/{range_id}")
    @PermissionsAllowed("ranges:write")
    @Operation(
            operationId = "resetReferenceRange",
            summary = "Takes a range of the tenant away",
            description = "The default, or the tenant's range for all segments, applies again from the first day of the"
                    + " oldest open period on. The history keeps every version.")
    @APIResponse(responseCode = "204", description = "The range is gone")
    @APIResponse(responseCode = "409", description = DEFAULT)
    public void reset(
            @RestPath("range_id") @Parameter(description = RANGE) UUID rangeId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true) @Nullable String ifMatch) {
        ranges.reset(rangeId, ifMatch);
    }

    @GET
    @Path("/{kpi}/history")
    @PermissionsAllowed("ranges:read")
    @Operation(
            operationId = "listReferenceRangeHistory",
            summary = "Lists all versions of a KPI's ranges",
            description =
                    "Defaults, the tenant's own and those of its segments, newest first. A KPI that never had a range"
                            + " is 404.")
    public Page<RangeView> history(
            @RestPath
                    @Parameter(
                            description = "Slug of the KPI",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            pattern = RangeRules.SLUG,
                                            maxLength = RangeRules.SLUG_LENGTH))
                    String kpi,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String limit) {
        return merged.history(kpi, cursor, Limit.of(limit));
    }

    private static RestResponse<RangeView> ok(RangeView range) {
        return tagged(ResponseBuilder.ok(range), range).build();
    }

    private static ResponseBuilder<RangeView> tagged(ResponseBuilder<RangeView> answer, RangeView range) {
        return answer.header(HttpHeaders.ETAG, ETags.strong(range.version()));
    }
}
