package io.kpihealth.gateway.token;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kpihealth.gateway.GatewayConfig;
import io.kpihealth.gateway.token.ExchangeFailure.Choice;
import io.kpihealth.gateway.token.ExchangeFailure.Kind;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The call of the token exchange (RFC 8693) at tenants-service, the only place that verifies provider's tokens. */
@ApplicationScoped
class TokenExchange {
    private static final Logger LOG = Logger.getLogger(TokenExchange.class);
    private static final String GRANT = "urn:ietf:params:oauth:grant-type:token-exchange";
    private static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";

    private final GatewayConfig config;
    private final WebClient client;
    private final ObjectMapper mapper;
    private final TokenClaims claims;
    private final String address;

    TokenExchange(GatewayConfig config, Vertx vertx, ObjectMapper mapper, TokenClaims claims) {
        this.config = config;
        this.mapper = mapper;
        this.claims = claims;
        this.address = config.services().tenants().resolve("/oauth2/token").toString();
        HttpClientOptions options = new HttpClientOptions()
                .setKeepAliveTimeout((int) config.unusedTimeout().toSeconds())
                .setConnectTimeout((int) config.connectTimeout().toMillis());
        PoolOptions pool = new PoolOptions().setHttp1MaxSize(config.connectionsPerService());
        this.client = WebClient.wrap(
                vertx.createHttpClient(options, pool),
                new WebClientOptions().setFollowRedirects(false).setUserAgentEnabled(false));
    }

    /** Fails with {@link ExchangeFailure} only. */
    Future<InternalToken> exchange(String bearer, @Nullable String organization) {
        MultiMap form = MultiMap.caseInsensitiveMultiMap()
                .add("grant_type", GRANT)
                .add("subject_token", bearer)
                .add("subject_token_type", ACCESS_TOKEN);
        if (organization != null) {
            form.add("organization", organization);
        }
        // An exchange changes nothing, so it may be repeated where a replica was just gone or is warming up.
        return send(form)
                .recover(failure -> send(form))
                .recover(failure -> Future.failedFuture(unavailable("cannot be reached: " + failure.getMessage())))
                .compose(this::read);
    }

    private Future<HttpResponse<Buffer>> send(MultiMap form) {
        GatewayConfig.Exchange exchange = config.exchange();
        return client.postAbs(address)
                .basicAuthentication(exchange.clientId(), exchange.clientSecret())
                .timeout(exchange.timeout().toMillis())
                .putHeader("Accept", "application/json")
                .sendForm(form);
    }

    private Future<InternalToken> read(HttpResponse<Buffer> response) {
        JsonNode body = body(response);
        try {
            if (response.statusCode() == 200 && body.path("access_token").isTextual()) {
                return Future.succeededFuture(
                        claims.internal(body.path("access_token").asText()));
            }
        } catch (IllegalArgumentException malformed) {
            return Future.failedFuture(unavailable("sent a token that cannot be read"));
        }
        return Future.failedFuture(refusal(response.statusCode(), body));
    }

    private static ExchangeFailure refusal(int status, JsonNode body) {
        String error = body.path("error").asText("");
        if (body.path("choices").isArray()) {
            return new ExchangeFailure(Kind.CHOICE_NEEDED, error, choices(body.path("choices")));
        }
        return switch (error) {
            case "invalid_grant", "invalid_token" -> new ExchangeFailure(Kind.INVALID_TOKEN, error);
            case "invalid_target" -> new ExchangeFailure(Kind.NO_SUCH_ORGANIZATION, error);
            case "organization_required" -> new ExchangeFailure(Kind.CHOICE_NEEDED, error);
            case "unauthorized_client", "access_denied", "invalid_scope" -> new ExchangeFailure(Kind.REFUSED, error);
            default -> unavailable("answered " + status + " " + error);
        };
    }

    private static ExchangeFailure unavailable(String what) {
        LOG.warnf("the token exchange %s", what);
        return new ExchangeFailure(Kind.UNAVAILABLE, what);
    }

    private JsonNode body(HttpResponse<Buffer> response) {
        Buffer buffer = response.body();
        try {
            return buffer == null ? mapper.missingNode() : mapper.readTree(buffer.getBytes());
        } catch (IOException notJson) {
            return mapper.missingNode();
        }
    }

    private static List<Choice> choices(JsonNode nodes) {
        List<Choice> choices = new ArrayList<>();
        for (JsonNode node : nodes) {
            choices.add(new Choice(
                    node.path("id").asText(),
                    node.path("slug").asText(),
                    node.path("name").asText()));
        }
        return choices;
    }
}
