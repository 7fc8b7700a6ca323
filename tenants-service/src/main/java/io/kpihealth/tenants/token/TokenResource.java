package io.kpihealth.tenants.token;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Token exchange (RFC 8693), for the gateway. Callers are authenticated here, not by a bearer token. */
@Path("/oauth2/token")
@Tag(name = "Tokens", description = "Internal tokens and their keys; for the gateway and the services only.")
@SecurityScheme(
        securitySchemeName = "exchange",
        type = SecuritySchemeType.HTTP,
        scheme = "basic",
        description = "Who may exchange tokens.")
class TokenResource {
    private static final String GRANT = "urn:ietf:params:oauth:grant-type:token-exchange";
    private static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";
    private static final String JWT = "urn:ietf:params:oauth:token-type:jwt";
    private static final List<String> TOKEN_TYPES = List.of(ACCESS_TOKEN, JWT);

    private final CallerCredentials credentials;
    private final ProviderTokens providerTokens;
    private final Exchange exchange;
    private final InternalTokens internalTokens;
    private final TokensConfig config;
    private final Clock clock;

    TokenResource(
            CallerCredentials credentials,
            ProviderTokens providerTokens,
            Exchange exchange,
            InternalTokens internalTokens,
            TokensConfig config,
            Clock clock) {
        this.credentials = credentials;
        this.providerTokens = providerTokens;
        this.exchange = exchange;
        this.internalTokens = internalTokens;
        this.config = config;
        this.clock = clock;
    }

    @POST
    @PermitAll
    @SecurityRequirement(name = "exchange")
    @Operation(
            operationId = "exchangeToken",
            summary = "Exchanges a provider's token",
            description = "Token exchange by RFC 8693. With an organisation the token is good for that one, without "
                    + "it for the person's own matters. Errors are those of RFC 6749.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            requiredProperties = {"grant_type", "subject_token", "subject_token_type"},
                                            properties = {
                                                @SchemaProperty(
                                                        name = "grant_type",
                                                        type = SchemaType.STRING,
                                                        enumeration = GRANT),
                                                @SchemaProperty(
                                                        name = "subject_token",
                                                        type = SchemaType.STRING,
                                                        minLength = 1),
                                                @SchemaProperty(
                                                        name = "subject_token_type",
                                                        type = SchemaType.STRING,
                                                        enumeration = {ACCESS_TOKEN, JWT}),
                                                @SchemaProperty(
                                                        name = "requested_token_type",
                                                        type = SchemaType.STRING,
                                                        enumeration = {"", ACCESS_TOKEN, JWT}),
                                                @SchemaProperty(
                                                        name = "organization",
                                                        type = SchemaType.STRING,
                                                        description = "Its id, its slug, or default")
                                            })))
    @APIResponse(
            responseCode = "200",
            description = "Exchanged",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TokenResponse.class)))
    @APIResponse(
            responseCode = "400",
            description = "The request, the subject token or the organisation is not accepted",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ExchangeError.class)))
    @APIResponse(
            responseCode = "401",
            description = "The caller's id or secret is wrong",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ExchangeError.class)))
    @APIResponse(
            responseCode = "503",
            description = "The provider's keys cannot be read",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ExchangeError.class)))
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response exchange(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            MultivaluedMap<String, String> form) {
        credentials.require(authorization);
        if (!GRANT.equals(single(form, "grant_type"))) {
            throw ExchangeException.grantType();
        }
        @Nullable String subjectToken = single(form, "subject_token");
        if (subjectToken == null || !TOKEN_TYPES.contains(single(form, "subject_token_type"))) {
            throw ExchangeException.request("subject_token and its subject_token_type are required.");
        }
        @Nullable String requested = single(form, "requested_token_type");
        if (form.containsKey("actor_token") || (requested != null && !TOKEN_TYPES.contains(requested))) {
            throw ExchangeException.request("Actor tokens and other token types are not supported.");
        }
        ProviderToken provided = providerTokens.verify(subjectToken);
        return answer(exchange.grant(provided, single(form, "organization")), provided.expiresAt());
    }

    @ServerExceptionMapper
    Response refused(ExchangeException refusal) {
        return refusal.answer();
    }

    /** An internal token outlives neither the provider's nor the client's registration. */
    private Response answer(Grant grant, Instant providedUntil) {
        Instant now = clock.instant();
        Instant expires = earlier(earlier(now.plus(config.lifetime()), providedUntil), grant.until());
        long seconds = Duration.between(now, expires).toSeconds();
        if (seconds <= 0) {
            throw ExchangeException.subjectToken();
        }
        return Response.ok(new TokenResponse(
                        internalTokens.sign(grant, now, expires),
                        ACCESS_TOKEN,
                        "Bearer",
                        seconds,
                        String.join(" ", grant.scopes())))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Instant earlier(Instant one, @Nullable Instant other) {
        return other != null && other.isBefore(one) ? other : one;
    }

    private static @Nullable String single(MultivaluedMap<String, String> form, String name) {
        @Nullable List<String> values = form.get(name);
        if (values == null || values.isEmpty() || values.getFirst().isEmpty()) {
            return null;
        }
        if (values.size() > 1) {
            throw ExchangeException.request(name + " is given twice.");
        }
        return values.getFirst();
    }
}
