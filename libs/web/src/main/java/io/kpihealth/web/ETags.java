package io.kpihealth.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Entity tags and the precondition of edits. */
public final class ETags {
    private ETags() {}

    public static String strong(long version) {
        return strong(Long.toString(version));
    }

    public static String strong(String version) {
        return '"' + version + '"';
    }

    public static String weak(String version) {
        return "W/\"" + version + '"';
    }

    /**
     * @param current the resource's present strong tag
     * @throws ProblemException 428 without If-Match, 412 when none of its tags is the present one
     */
    public static void requireMatch(@Nullable String ifMatch, String current) {
        String tags = requireSent(ifMatch);
        boolean matches = Arrays.stream(tags.split(","))
                .map(String::trim)
                .anyMatch(tag -> tag.equals(current) || tag.equals("*"));
        if (!matches) {
            throw ProblemException.of(
                            CommonProblem.PRECONDITION_FAILED, "It has changed since you read it; read it again.")
                    .header("ETag", current);
        }
    }

    /**
     * For what is refused for another reason than its version, too: the missing precondition is said first.
     *
     * @throws ProblemException 428 without If-Match
     */
    public static String requireSent(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw ProblemException.of(CommonProblem.PRECONDITION_REQUIRED, "Send the ETag that you read as If-Match.");
        }
        return ifMatch;
    }
}
