package io.kpihealth.tenants.organization;

import io.kpihealth.tenancy.Slugs;
import io.kpihealth.tenants.TenantsProblem;
import io.kpihealth.tenants.directory.Directory;
import io.kpihealth.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Slugs of organisations: they stand in URLs and headers, so some words are the product's own. */
@ApplicationScoped
class OrganizationSlugs {
    private static final int LONGEST = 80;

    /** {@code system} tags shared rows in events, {@code default} the exchange's own choice. */
    private static final Set<String> RESERVED = Set.of(
            "system",
            "default",
            "api",
            "app",
            "admin",
            "auth",
            "www",
            "login",
            "logout",
            "signup",
            "sign-up",
            "oauth2",
            "operator",
            "platform",
            "internal",
            "support",
            "billing",
            "status",
            "stream",
            "static",
            "docs",
            "help",
            "me",
            "new",
            "organizations",
            "invitations",
            "kpihealth",
            "kpi-health",
            "null");

    private final Directory directory;

    OrganizationSlugs(Directory directory) {
        this.directory = directory;
    }

    static boolean reserved(String slug) {
        // A slug in the form of an id could stand for another organisation in X-Tenant-ID.
        return RESERVED.contains(slug) || looksLikeId(slug);
    }

    boolean available(String slug) {
        return !reserved(slug) && !directory.slugTaken(slug);
    }

    /** A free slug for the name; taken ones get -2, -3 and so on. */
    String free(String name) {
        String wanted = Slugs.of(name, "organization");
        if (reserved(wanted)) {
            throw ProblemException.of(TenantsProblem.SLUG_RESERVED, "This name is reserved.")
                    .with("/name", "gives the reserved slug '" + wanted + "'");
        }
        String candidate = wanted;
        for (int number = 2; !available(candidate); number++) {
            String suffix = "-" + number;
            candidate = wanted.substring(0, Math.min(wanted.length(), LONGEST - suffix.length())) + suffix;
        }
        return candidate;
    }

    private static boolean looksLikeId(String slug) {
        try {
            return UUID.fromString(slug).toString().equals(slug);
        } catch (IllegalArgumentException noId) {
            return false;
        }
    }
}
