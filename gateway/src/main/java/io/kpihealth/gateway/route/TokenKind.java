package io.kpihealth.gateway.route;

/** The internal token that a route's requests carry. */
public enum TokenKind {
    /** A person before any tenant: my organisations, sign-up, accepting an invitation. */
    SUBJECT,
    /** The tenant that {@code X-Tenant-ID} names, else the caller's default. */
    TENANT,
    /** The tenant that the path names. */
    TENANT_OF_PATH
}
