package io.kpihealth.gateway.proxy;

import io.kpihealth.web.CommonProblem;
import io.kpihealth.web.ProblemException;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The bearer token of a request (RFC 6750, header form only). */
final class Bearer {
    private static final Pattern HEADER = Pattern.compile("(?i:Bearer) +([A-Za-z0-9._~+/-]+=*)");

    private Bearer() {}

    static String of(HttpServerRequest request) {
        List<String> sent = request.headers().getAll("Authorization");
        if (sent.isEmpty()) {
            throw refused("Send a bearer token of the identity provider.", "Bearer");
        }
        Matcher matcher = HEADER.matcher(sent.getFirst());
        if (sent.size() > 1 || !matcher.matches()) {
            throw invalid();
        }
        return matcher.group(1);
    }

    static ProblemException invalid() {
        return refused("The bearer token is not valid.", "Bearer error=\"invalid_token\"");
    }

    private static ProblemException refused(String detail, String challenge) {
        return ProblemException.of(CommonProblem.UNAUTHORIZED, detail).header("WWW-Authenticate", challenge);
    }
}
