package io.kpihealth.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * tenants-service as the gateway sees it. A bearer token here is a name and a variant ({@code ada~1}); variants of one
 * name are different tokens of one person.
 */
final class FakeTenants extends EchoService {
    static final String ACME = "019a0000-0000-7000-8000-00000000000a";
    static final String ADA = "019a0000-0000-7000-8000-0000000000ad";
    static final String ADA_IN_ACME = "019a0000-0000-7000-8000-0000000000aa";

    private final Map<String, AtomicInteger> exchanges = new ConcurrentHashMap<>();
    private final AtomicBoolean away = new AtomicBoolean();

    FakeTenants() throws IOException {
        super("tenants");
        server().createContext("/oauth2/token", this::token);
        server().createContext("/control/exchanges", this::count);
        server().createContext("/control/away", this::setAway);
    }

    private void count(HttpExchange exchange) throws IOException {
        String bearer = query(exchange.getRequestURI()).getOrDefault("bearer", "");
        text(exchange, exchanges.getOrDefault(bearer, new AtomicInteger()).toString());
    }

    private void setAway(HttpExchange exchange) throws IOException {
        away.set(Boolean.parseBoolean(query(exchange.getRequestURI()).get("is")));
        text(exchange, "done");
    }

    private void token(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (away.get()) {
            exchange.close();
            return;
        }
        Map<String, String> fields = query(URI.create("/?" + URLDecoder.decode(form, StandardCharsets.UTF_8)));
        String bearer = fields.getOrDefault("subject_token", "");
        exchanges.computeIfAbsent(bearer, unknown -> new AtomicInteger()).incrementAndGet();
        String credentials = Base64.getEncoder().encodeToString("gateway:test-secret".getBytes(StandardCharsets.UTF_8));
        if (!("Basic " + credentials).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            send(exchange, 401, "application/json", "{\"error\":\"invalid_client\"}");
            return;
        }
        answer(exchange, bearer.replaceAll("~.*", ""), fields.get("organization"));
    }

    private static void answer(HttpExchange exchange, String name, @Nullable String organization) throws IOException {
        switch (name) {
            case "ada" -> ada(exchange, organization);
            case "two" ->
                refuse(
                        exchange,
                        "\"organization_required\",\"choices\":[{\"id\":\"" + ACME
                                + "\",\"slug\":\"acme\",\"name\":\"Acme\"}]");
            case "broken" -> send(exchange, 500, "text/plain", "oops");
            default -> refuse(exchange, "\"invalid_grant\"");
        }
    }

    private static void ada(HttpExchange exchange, @Nullable String organization) throws IOException {
        if (organization == null) {
            grant(exchange, "\"typ\":\"subject\"");
        } else if (organization.equals("default") || organization.equals("acme") || organization.equals(ACME)) {
            grant(
                    exchange,
                    "\"typ\":\"tenant\",\"tenant_id\":\"" + ACME + "\",\"membership_id\":\"" + ADA_IN_ACME
                            + "\",\"membership_version\":1");
        } else {
            refuse(exchange, "\"invalid_target\"");
        }
    }

    private static void grant(HttpExchange exchange, String claims) throws IOException {
        long expiry = Instant.now().plusSeconds(300).getEpochSecond();
        String payload =
                "{\"sub\":\"" + ADA + "\",\"exp\":" + expiry + ",\"jti\":\"" + System.nanoTime() + "\"," + claims + "}";
        String token = "e30."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(StandardCharsets.UTF_8))
                + ".c2ln";
        send(exchange, 200, "application/json", "{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\"}");
    }

    private static void refuse(HttpExchange exchange, String error) throws IOException {
        send(exchange, 400, "application/json", "{\"error\":" + error + "}");
    }
}
