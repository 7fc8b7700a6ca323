package io.kpihealth.ingest.catalogue;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kpihealth.web.CommonProblem;
import io.kpihealth.web.ETags;
import io.kpihealth.web.Page;
import io.kpihealth.web.ProblemException;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/kpis")
@Tag(name = "KPIs", description = "What is measured: definitions of KPIs, and which of them are expected.")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class KpisResource {
    private final Kpis kpis;
    private final KpiSets sets;

    KpisResource(Kpis kpis, KpiSets sets) {
        this.kpis = kpis;
        this.sets = sets;
    }

    /** Changes of several definitions at once; each item names its KPI. */
    @Schema(
            name = "KpiPatches",
            description = "Changes of several definitions.",
            requiredProperties = "items",
            additionalProperties = Schema.False.class)
    record Patch(
            @Schema(type = SchemaType.ARRAY, implementation = ItemPatch.class) @Nullable
            List<ObjectNode> items) {

        Patch {
            items = items == null ? null : List.copyOf(items);
        }
    }

    /** What an item looks like; it is read as a tree, because null and absent differ. */
    @Schema(
            name = "KpiPatch",
            description = "A merge patch (RFC 7396) of the KPI that it names.",
            requiredProperties = "kpi",
            additionalProperties = Schema.False.class)
    record ItemPatch(
            @Schema(description = "Slug") String kpi,
            @JsonUnwrapped KpiFields fields) {}

    /** A catalogue has at most 1 000 definitions: the list is one page. */
    @GET
    @Operation(
            operationId = "listKpis",
            summary = "Lists KPI definitions",
            description = "All of them on one page: the shipped ones, then the organisation's own, each as the "
                    + "organisation has changed it.")
    @PermissionsAllowed("kpis:read")
    public Page<KpiView> list() {
        List<KpiView> items = kpis.list();
        return new Page<>(items, /* next */ null, (long) items.size());
    }

    @POST
    @Operation(
            operationId = "createKpi",
            summary = "Adds a KPI definition",
            description = "Its slug is made from the name. A category that is not known becomes one of the "
                    + "organisation.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(allOf = KpiFields.class, requiredProperties = "name")))
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = KpiView.class)),
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING, format = "uri-reference")))
    @APIResponse(responseCode = "409", description = "A KPI has this name already")
    @PermissionsAllowed("kpis:write")
    public Response create(@Nullable KpiFields fields) {
        KpiView view = kpis.create(given(fields));
        return Response.created(URI.create("/api/v1/kpis/" + view.kpi()))
                .entity(view)
                .build();
    }

    @PATCH
    @Operation(
            operationId = "updateKpis",
            summary = "Changes several KPI definitions",
            description = "All or none, in the order of the items. The answer holds the changed ones.")
    @APIResponse(responseCode = "200", description = "The definitions as they are now")
    @APIResponse(responseCode = "404", description = "There is no such KPI")
    @APIResponse(responseCode = "409", description = "Another KPI has this name")
    @PermissionsAllowed("kpis:write")
    public Page<KpiView> patch(@Nullable Patch patch) throws JsonProcessingException {
        List<KpiView> items = kpis.patch(given(given(patch).items()));
        return new Page<>(items, /* next */ null, (long) items.size());
    }

    @GET
    @Path("/{kpi}")
    @Operation(
            operationId = "getKpi",
            summary = "Shows a KPI definition",
            description = "As the organisation has changed it, else as shipped.")
    @APIResponse(
            responseCode = "200",
            description = "The definition",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = KpiView.class)))
    @PermissionsAllowed("kpis:read")
    public KpiView get(@Parameter(description = "Slug") @RestPath String kpi) {
        return kpis.get(kpi);
    }

    @PATCH
    @Path("/{kpi}")
    @Operation(
            operationId = "updateKpi",
            summary = "Changes a KPI definition",
            description = "A merge patch (RFC 7396): what is absent stays as it is, what is null is emptied. The slug "
                    + "stays whatever the name becomes.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = KpiFields.class)))
    @APIResponse(
            responseCode = "200",
            description = "The definition as it is now",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = KpiView.class)))
    @APIResponse(responseCode = "409", description = "Another KPI has this name")
    @PermissionsAllowed("kpis:write")
    public KpiView patchOne(@Parameter(description = "Slug") @RestPath String kpi, @Nullable ObjectNode patch)
            throws JsonProcessingException {
        ObjectNode fields = given(patch);
        if (fields.has("kpi")) {
            throw ProblemException.of(CommonProblem.BAD_REQUEST, "The path names the KPI, and its slug stays.")
                    .with("/kpi", "unknown field");
        }
        return kpis.patch(List.of(fields.put("kpi", kpi))).getFirst();
    }

    @GET
    @Path("/kpi-set")
    @Operation(
            operationId = "getKpiSet",
            summary = "Shows the expected KPIs",
            description = "Coverage counts what is missing of them. The first upload that is committed confirms its "
                    + "KPIs as the set; the ETag is that of the whole catalogue.")
    @APIResponse(
            responseCode = "200",
            description = "The set",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = KpiSet.class)),
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)))
    @PermissionsAllowed("kpis:read")
    public Response set() {
        return answer(sets.get());
    }

    @PUT
    @Path("/kpi-set")
    @Operation(
            operationId = "replaceKpiSet",
            summary = "Replaces the expected KPIs",
            description = "KPIs and exceptions that the body does not name are no longer in the set; an empty one "
                    + "empties it.")
    @APIResponse(
            responseCode = "200",
            description = "The set as it is now",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = KpiSet.class)),
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)))
    @PermissionsAllowed("kpis:write")
    public Response putSet(
            @Parameter(required = true) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            KpiSet.@Nullable Change change) {
        return answer(sets.put(ifMatch, given(change)));
    }

    private static Response answer(KpiSet set) {
        return Response.ok(set)
                .header(HttpHeaders.ETAG, ETags.strong(set.version()))
                .build();
    }

    private static <T> T given(@Nullable T body) {
        if (body == null) {
            throw ProblemException.of(CommonProblem.BAD_REQUEST, "Send a JSON body.");
        }
        return body;
    }
}
