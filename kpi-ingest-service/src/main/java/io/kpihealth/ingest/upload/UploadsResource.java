package io.kpihealth.ingest.upload;

import io.kpihealth.web.CommonProblem;
import io.kpihealth.web.ETags;
import io.kpihealth.web.Limit;
import io.kpihealth.web.Page;
import io.kpihealth.web.ProblemException;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/uploads")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class UploadsResource {
    private final Uploads uploads;
    private final UploadIssues issues;
    private final Previews previews;
    private final Originals originals;

    UploadsResource(Uploads uploads, UploadIssues issues, Previews previews, Originals originals) {
        this.uploads = uploads;
        this.issues = issues;
        this.previews = previews;
        this.originals = originals;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @PermissionsAllowed("uploads:write")
    public Response receive(UploadForm form) throws IOException {
        List<FileUpload> files = form.files == null ? List.of() : form.files;
        if (files.size() != 1) {
            throw ProblemException.of(CommonProblem.UNPROCESSABLE, "Send exactly one file.")
                    .with("/file", files.isEmpty() ? "is missing" : "is given more than once");
        }
        FileUpload file = files.getFirst();
        UploadView view =
                uploads.receive(FileNames.clean(file.fileName()), file.uploadedFile(), UploadOptions.of(form));
        return accepted(view.uploadId(), view);
    }

    @GET
    @PermissionsAllowed("uploads:read")
    public Page<UploadView> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        return uploads.list(cursor, Limit.of(limit));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("uploads:read")
    public Response get(@RestPath UUID id) {
        UploadView view = uploads.get(id);
        return Response.ok(view)
                .header(HttpHeaders.ETAG, ETags.strong(view.version()))
                .build();
    }

    @GET
    @Path("/{id}/issues")
    @PermissionsAllowed("uploads:read")
    public Page<Issue> issues(
            @RestPath UUID id,
            @QueryParam("severity") @Nullable String severity,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        return issues.list(id, severity, cursor, Limit.of(limit));
    }

    @GET
    @Path("/{id}/preview")
    @PermissionsAllowed("uploads:read")
    public Response preview(
            @RestPath UUID id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        Previews.Answer answer = previews.page(id, cursor, Limit.of(limit));
        return Response.ok(answer.view())
                .header(HttpHeaders.ETAG, ETags.strong(answer.version()))
                .build();
    }

    @POST
    @Path("/{id}/commit")
    @PermissionsAllowed("uploads:write")
    public Response commit(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        if (!uploads.commit(id, ifMatch)) {
            throw ProblemException.of(
                    CommonProblem.PRECONDITION_FAILED,
                    "Values or accounts of this file have changed since its preview; a fresh one is being made.");
        }
        return accepted(id, uploads.get(id));
    }

    @GET
    @Path("/{id}/original")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @PermissionsAllowed("uploads:read")
    public Response original(@RestPath UUID id) {
        Originals.Original original = originals.find(id);
        StreamingOutput bytes = output -> originals.copy(original, output);
        return Response.ok(bytes, MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, FileNames.attachment(original.fileName()))
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("uploads:write")
    public void delete(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        uploads.delete(id, ifMatch);
    }

    private static Response accepted(UUID id, UploadView view) {
        return Response.accepted(view)
                .location(URI.create("/api/v1/uploads/" + id))
                .header(HttpHeaders.ETAG, ETags.strong(view.version()))
                .build();
    }
}
