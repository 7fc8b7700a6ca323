package io.kpihealth.gateway.proxy;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which headers pass the gateway. */
final class ForwardedHeaders {
    /**
     * Of a request only these pass. A list of what to strip would have to know every name that some server trusts
     * (X-Tenant-ID, X-Forwarded-*, X-User, Cookie …), one that lets pass does not.
     */
    private static final Set<String> REQUEST = Set.of(
            "accept",
            "accept-encoding",
            "accept-language",
            "content-encoding",
            "content-type",
            "idempotency-key",
            "if-match",
            "if-modified-since",
            "if-none-match",
            "if-range",
            "if-unmodified-since",
            "last-event-id",
            "prefer",
            "range",
            "user-agent");

    /** Hop-by-hop, or set by the gateway itself. */
    private static final Set<String> NEVER_IN_ANSWER = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-connection",
            "referrer-policy",
            "server",
            "set-cookie",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "x-content-type-options",
            "x-frame-options",
            "x-powered-by",
            "x-request-id");

    private ForwardedHeaders() {}

    static void keepAllowed(MultiMap request) {
        for (String name : List.copyOf(request.names())) {
            if (!REQUEST.contains(name.toLowerCase(Locale.ROOT))) {
                request.remove(name);
            }
        }
    }

    /**
     * @param base address of the service, which must not show in {@code Location}
     */
    static void cleanAnswer(MultiMap answer, String base) {
        for (String line : answer.getAll("connection")) {
            for (String name : line.split(",", -1)) {
                if (!name.isBlank()) {
                    answer.remove(name.strip());
                }
            }
        }
        NEVER_IN_ANSWER.forEach(answer::remove);
        String location = answer.get("location");
        if (location != null && location.startsWith(base + "/")) {
            answer.set("location", location.substring(base.length()));
        }
    }
}
