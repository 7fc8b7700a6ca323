package io.kpihealth.web;

import java.util.Locale;

/** A kind of problem (RFC 9457). Each service lists its own in one enum. */
public interface ProblemType {
    /** The constant's name, such as {@code UPLOAD_NOT_READY}. */
    String name();

    /** Last part of the type's URI, such as {@code upload-not-ready}. */
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    int status();

    /** Short, the same for every occurrence. */
    String title();
}
