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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/uploads")
@Tag(name = "Uploads", description = "Files that bring accounts and KPI values: sent, looked at, then committed.")
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
    @Operation(
            operationId = "createUpload",
            summary = "Sends a file",
            description = "It is read afterwards: follow Location until its state is ready, then commit it. The same "
                    + "file with the same options is the same upload, and nothing more happens.")
    @APIResponse(
            responseCode = "202",
            description = "Received",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = UploadView.class)),
            headers = {
                @Header(name = "Location", schema = @Schema(type = SchemaType.STRING, format = "uri-reference")),
                @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING))
            })
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
    @Operation(
            operationId = "listUploads",
            summary = "Lists uploads",
            description = "The newest first, without deleted ones.")
    @PermissionsAllowed("uploads:read")
    public Page<UploadView> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        return uploads.list(cursor, Limit.of(limit));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getUpload",
            summary = "Shows an upload",
            description = "Its state and counts, and whether a commit would be accepted now. Its ETag is needed to "
                    + "commit it.")
    @APIResponse(
            responseCode = "200",
            description = "The upload",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = UploadView.class)),
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)))
    @PermissionsAllowed("uploads:read")
    public Response get(@RestPath UUID id) {
        UploadView view = uploads.get(id);
        return Response.ok(view)
                .header(HttpHeaders.ETAG, ETags.strong(view.version()))
                .build();
    }

    @GET
    @Path("/{id}/issues")
    @Operation(
            operationId = "listUploadIssues",
            summary = "Lists the problems of a file",
            description = "In the order in which they were found, each with its place, its rule and a hint.")
    @APIResponse(responseCode = "200", description = "A page of them")
    @APIResponse(
            responseCode = "409",
            description = "The file is still being read",
            headers =
                    @Header(name = "Retry-After", description = "Seconds", schema = @Schema(type = SchemaType.INTEGER)))
    @PermissionsAllowed("uploads:read")
    public Page<Issue> issues(
            @RestPath UUID id,
            @Parameter(
                            description = "Only those",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"error", "warning", "note"}))
                    @QueryParam("severity")
                    @Nullable
                    String severity,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        return issues.list(id, severity, cursor, Limit.of(limit));
    }

    @GET
    @Path("/{id}/preview")
    @Operation(
            operationId = "getUploadPreview",
            summary = "Shows what a commit would do",
            description = "One page of the file's values in the order of its cells, each compared with what is "
                    + "stored. The file is read for it, so that far pages take longer.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the preview",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PreviewView.class)),
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "409", description = "The upload is not ready")
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
    @Operation(
            operationId = "commitUpload",
            summary = "Stores what the preview showed",
            description = "All of it or nothing, afterwards: follow Location. To commit it again with the same ETag "
                    + "is the same commit.")
    @APIResponse(
            responseCode = "202",
            description = "Accepted",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = UploadView.class)),
            headers = {
                @Header(name = "Location", schema = @Schema(type = SchemaType.STRING, format = "uri-reference")),
                @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "409", description = "The upload is not ready")
    @APIResponse(
            responseCode = "412",
            description = "It has changed since it was read, or what it was compared with has; then a fresh preview "
                    + "is being made")
    @APIResponse(responseCode = "422", description = "It is a dry run, a master workbook, or has errors")
    @PermissionsAllowed("uploads:write")
    public Response commit(
            @RestPath UUID id,
            @Parameter(description = "The ETag of the upload or of its preview", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch) {
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
    @Operation(
            operationId = "downloadUpload",
            summary = "Downloads the file",
            description = "The bytes as they came. Files that were refused are not kept.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")),
            headers =
                    @Header(
                            name = "Content-Disposition",
                            description = "The name of the file",
                            schema = @Schema(type = SchemaType.STRING)))
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
    @Operation(
            operationId = "deleteUpload",
            summary = "Deletes an upload",
            description = "Its file goes with it. The same file may be sent again afterwards.")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "409", description = "It is committed, or being committed")
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
