package io.kpihealth.playbook;

import io.kpihealth.web.CommonProblem;
import io.kpihealth.web.ProblemException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Query parameters, read as text: one that does not parse is a 400 and not a 404. */
public final class Queries {
    private Queries() {}

    public static @Nullable UUID uuid(String name, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            UUID id = UUID.fromString(text);
            // 1-1-1-1-1 is an id for Java.
            if (id.toString().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException malformed) {
            throw malformed(name, "must be an id");
        }
        throw malformed(name, "must be an id");
    }

    public static @Nullable String slug(String name, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (Slug.is(text)) {
            return text;
        }
        throw malformed(name, "must be a slug");
    }

    private static ProblemException malformed(String name, String message) {
        return ProblemException.of(CommonProblem.BAD_REQUEST, "A parameter is malformed.")
                .with(name, message);
    }
}
