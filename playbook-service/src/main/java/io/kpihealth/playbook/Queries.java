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
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw ProblemException.of(CommonProblem.BAD_REQUEST, "A parameter is malformed.")
                    .with(name, "must be an id");
        }
    }
}
