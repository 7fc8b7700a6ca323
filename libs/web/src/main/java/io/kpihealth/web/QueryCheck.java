package io.kpihealth.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters that cannot be meant: an empty one would count as absent, and NUL cannot be stored, so it
 * would end as a failure of ours.
 */
class QueryCheck {

    /**
     * @throws ProblemException 400 when a parameter is empty or holds the character NUL
     */
    @ServerRequestFilter
    void check(ContainerRequestContext request) {
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            for (String value : values) {
                if (value.isEmpty() || value.indexOf('\0') >= 0) {
                    throw ProblemException.of(CommonProblem.BAD_REQUEST, "The query cannot be read.")
                            .with(name, value.isEmpty() ? "has no value" : "holds the character NUL");
                }
            }
        });
    }
}
