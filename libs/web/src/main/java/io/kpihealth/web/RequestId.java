package io.kpihealth.web;

import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id by which a request is found in logs; the caller's own when it is harmless, else a new one. */
public final class RequestId {
    public static final String HEADER = "X-Request-Id";
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {}

    public static String of(RoutingContext context) {
        @Nullable String known = context.get(HEADER);
        if (known != null) {
            return known;
        }
        String sent = context.request().getHeader(HEADER);
        String id = sent != null && HARMLESS.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
        context.put(HEADER, id);
        return id;
    }
}
