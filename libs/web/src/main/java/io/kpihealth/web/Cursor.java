package io.kpihealth.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opaque paging cursors: the sort key of the last item shown. */
public final class Cursor {
    private static final String SEPARATOR = "\u001f";

    private Cursor() {}

    public static String encode(String... keyParts) {
        byte[] joined = String.join(SEPARATOR, keyParts).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined);
    }

    /**
     * @return the parts, or an empty list when there is no cursor
     * @throws ProblemException 400 when it is not one of ours
     */
    public static List<String> decode(@Nullable String cursor, int parts) {
        if (cursor == null) {
            return List.of();
        }
        try {
            String joined = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> decoded = List.of(joined.split(SEPARATOR, -1));
            if (decoded.size() == parts && joined.indexOf('\0') < 0) {
                return decoded;
            }
        } catch (IllegalArgumentException malformed) {
            throw malformedCursor();
        }
        throw malformedCursor();
    }

    private static ProblemException malformedCursor() {
        return ProblemException.of(CommonProblem.BAD_REQUEST, "The cursor is not one that this list gave.")
                .with("cursor", "malformed");
    }
}
