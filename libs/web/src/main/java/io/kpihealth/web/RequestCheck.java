package io.kpihealth.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses parameters that cannot be meant: an empty one would count as absent, and NUL cannot be stored, so it would
 * end as a failure of ours.
 */
class RequestCheck {

    /**
     * @throws ProblemException 400 when a parameter of the query or If-Match is empty, or a parameter holds the
     *     character NUL
     */
    @ServerRequestFilter
    void check(ContainerRequestContext request) {
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            for (String value : values) {
                require(!value.isEmpty(), name, "has no value");
                require(value.indexOf('\0') < 0, name, "holds the character NUL");
            }
        });
        String ifMatch = request.getHeaderString(HttpHeaders.IF_MATCH);
        require(ifMatch == null || !ifMatch.isBlank(), HttpHeaders.IF_MATCH, "has no value");
    }

    private static void require(boolean condition, String name, String otherwise) {
        if (!condition) {
            throw ProblemException.of(CommonProblem.BAD_REQUEST, "A parameter cannot be read.")
                    .with(name, otherwise);
        }
    }
}
