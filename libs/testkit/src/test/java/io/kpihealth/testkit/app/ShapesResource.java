package io.kpihealth.testkit.app;

import io.kpihealth.web.Cursor;
import io.kpihealth.web.Limit;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers what it was sent. */
@Path("/shapes")
public class ShapesResource {
    /** One field of each type. */
    public record Shape(
            @Nullable String text,
            @Nullable Integer whole,
            @Nullable BigDecimal exact,
            @Nullable Boolean flag,
            @Nullable List<String> texts) {}

    @POST
    @PermissionsAllowed("accounts:write")
    public Shape echo(Shape shape) {
        return shape;
    }

    @GET
    @PermissionsAllowed("accounts:read")
    public Map<String, Object> page(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("text") @Nullable String text) {
        return Map.of("limit", Limit.of(limit), "cursor", Cursor.decode(cursor, 1), "text", String.valueOf(text));
    }
}
