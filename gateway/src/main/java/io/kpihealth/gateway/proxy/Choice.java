package io.kpihealth.gateway.proxy;

import io.kpihealth.gateway.route.CheckedPath;
import io.kpihealth.gateway.route.Route;
import io.kpihealth.gateway.token.TokenKey;
import io.kpihealth.web.CommonProblem;
import io.kpihealth.web.ProblemException;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The organisation that a request is for.
 *
 * @param organization the exchange's parameter; null for a subject token
 * @param header what {@code X-Tenant-ID} says, which must not contradict the path
 * @param byPath whether the path names it
 */
record Choice(@Nullable String organization, Optional<String> header, boolean byPath) {
    private static final String HEADER = "X-Tenant-ID";
    private static final Pattern ID_OR_SLUG = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,79}");

    static Choice of(Route route, CheckedPath path, HttpServerRequest request) {
        Optional<String> header = header(request);
        return switch (route.tokens()) {
            case SUBJECT -> new Choice(null, header, false);
            case TENANT -> new Choice(header.orElse(TokenKey.DEFAULT), header, false);
            case TENANT_OF_PATH -> new Choice(inPath(route, path), header, true);
        };
    }

    private static String inPath(Route route, CheckedPath path) {
        return route.organization(path)
                .filter(name -> ID_OR_SLUG.matcher(name).matches())
                // "default" is a word of the exchange, never a name of an organisation.
                .filter(name -> !name.equals(TokenKey.DEFAULT))
                .orElseThrow(ProblemException::notFound);
    }

    private static Optional<String> header(HttpServerRequest request) {
        List<String> sent = request.headers().getAll(HEADER);
        if (sent.isEmpty()) {
            return Optional.empty();
        }
        if (sent.size() > 1 || !ID_OR_SLUG.matcher(sent.getFirst()).matches()) {
            throw ProblemException.of(CommonProblem.BAD_REQUEST, "X-Tenant-ID is one organisation's id or slug.");
        }
        return Optional.of(sent.getFirst());
    }
}
