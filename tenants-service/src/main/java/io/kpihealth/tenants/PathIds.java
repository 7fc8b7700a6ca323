package io.kpihealth.tenants;

import io.kpihealth.web.CommonProblem;
import io.kpihealth.web.Cursor;
import io.kpihealth.web.ProblemException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ids as they come in paths and cursors. */
public final class PathIds {
    private static final UUID FIRST = new UUID(0, 0);

    private PathIds() {}

    /** What is no id names nothing, so it is a 404 as well. */
    public static UUID of(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw ProblemException.notFound();
        }
    }

    /** The id that a page of a list in order of ids begins after. */
    public static UUID after(@Nullable String cursor) {
        List<String> parts = Cursor.decode(cursor, 1);
        if (parts.isEmpty()) {
            return FIRST;
        }
        try {
            return UUID.fromString(parts.getFirst());
        } catch (IllegalArgumentException noId) {
            throw ProblemException.of(CommonProblem.BAD_REQUEST, "The cursor is not one that this list gave.")
                    .with("cursor", "malformed");
        }
    }
}
