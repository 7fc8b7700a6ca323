package io.kpihealth.web;

/** A kind of problem (RFC 9457). Each service lists its own in one enum. */
public interface ProblemType {
    /** Last part of the type's URI, such as {@code upload-not-ready}. */
    String slug();

    int status();

    /** Short, the same for every occurrence. */
    String title();
}
