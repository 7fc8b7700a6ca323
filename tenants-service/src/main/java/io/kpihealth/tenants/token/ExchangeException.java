package io.kpihealth.tenants.token;

import io.kpihealth.tenants.token.ExchangeError.Choice;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An exchange that is refused. */
final class ExchangeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient ExchangeError body;

    private ExchangeException(
            int status, String error, String description, @Nullable String reason, @Nullable List<Choice> choices) {
        super(description);
        this.status = status;
        this.body = new ExchangeError(error, description, reason, choices);
    }

    static ExchangeException request(String description) {
        return new ExchangeException(400, "invalid_request", description, null, null);
    }

    static ExchangeException grantType() {
        return new ExchangeException(
                400, "unsupported_grant_type", "The only grant is the token exchange.", null, null);
    }

    static ExchangeException caller() {
        return new ExchangeException(401, "invalid_client", "Client id or secret is wrong.", null, null);
    }

    /**
     * Told apart from a malformed request, for which RFC 8693 2.2.2 has the same code: the first is the
     * bearer's fault, the second the gateway's.
     */
    static ExchangeException subjectToken() {
        return new ExchangeException(
                400, "invalid_grant", "The subject token is not accepted.", "subject-token-invalid", null);
    }

    static ExchangeException noSubjectToken() {
        return new ExchangeException(
                400,
                "unauthorized_client",
                "A service client acts for an organisation only.",
                "client-without-organization",
                null);
    }

    static ExchangeException unknownOrganization() {
        return new ExchangeException(
                400, "invalid_target", "There is no such organisation for this subject.", "organization-unknown", null);
    }

    static ExchangeException closedOrganization() {
        return new ExchangeException(
                400, "invalid_target", "The organisation is not active.", "organization-closed", null);
    }

    static ExchangeException organizationRequired(List<Choice> choices) {
        return new ExchangeException(
                400, "invalid_target", "Name one of the organisations.", "organization-required", choices);
    }

    static ExchangeException unavailable() {
        return new ExchangeException(
                503, "temporarily_unavailable", "The provider's keys cannot be read.", "provider-unavailable", null);
    }

    Response answer() {
        Response.ResponseBuilder answer = Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(body);
        if (status == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"kpihealth\"");
        }
        if (status == 503) {
            answer.header(HttpHeaders.RETRY_AFTER, "2");
        }
        return answer.build();
    }
}
