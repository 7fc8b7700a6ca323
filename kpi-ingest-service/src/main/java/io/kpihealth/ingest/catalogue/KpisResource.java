package io.kpihealth.ingest.catalogue;

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
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/kpis")
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
    record Patch(List<ObjectNode> items) {}

    /** A catalogue has at most 1 000 definitions: the list is one page. */
    @GET
    @PermissionsAllowed("kpis:read")
    public Page<KpiView> list() {
        List<KpiView> items = kpis.list();
        return new Page<>(items, /* next */ null, (long) items.size());
    }

    @POST
    @PermissionsAllowed("kpis:write")
    public Response create(@Nullable KpiFields fields) {
        KpiView view = kpis.create(given(fields));
        return Response.created(URI.create("/api/v1/kpis/" + view.kpi()))
                .entity(view)
                .build();
    }

    @PATCH
    @PermissionsAllowed("kpis:write")
    public Page<KpiView> patch(@Nullable Patch patch) throws JsonProcessingException {
        List<KpiView> items = kpis.patch(given(given(patch).items()));
        return new Page<>(items, /* next */ null, (long) items.size());
    }

    @GET
    @Path("/{kpi}")
    @PermissionsAllowed("kpis:read")
    public KpiView get(@RestPath String kpi) {
        return kpis.get(kpi);
    }

    @PATCH
    @Path("/{kpi}")
    @PermissionsAllowed("kpis:write")
    public KpiView patchOne(@RestPath String kpi, @Nullable ObjectNode patch) throws JsonProcessingException {
        return kpis.patch(List.of(given(patch).put("kpi", kpi))).getFirst();
    }

    @GET
    @Path("/kpi-set")
    @PermissionsAllowed("kpis:read")
    public Response set() {
        return answer(sets.get());
    }

    @PUT
    @Path("/kpi-set")
    @PermissionsAllowed("kpis:write")
    public Response putSet(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, KpiSet.@Nullable Change change) {
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
