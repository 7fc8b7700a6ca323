package io.kpihealth.e2e;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tokens of the identity provider, and internal ones by the exchange that only the gateway may use. */
public final class Login {
    private static final String TOKEN_PATH = "/realms/kpihealth/protocol/openid-connect/token";

    private Login() {}

    public static String person(String email) {
        return provider(Map.of(
                "grant_type",
                "password",
                "client_id",
                "demo-cli",
                "username",
                email,
                "password",
                RunningSuite.secret("user." + email)));
    }

    /** A person's token of a client that also has a service account of its own. */
    static String personThroughClient(String email, String client) {
        return provider(Map.of(
                "grant_type",
                "password",
                "client_id",
                client,
                "client_secret",
                RunningSuite.secret("client." + client),
                "username",
                email,
                "password",
                RunningSuite.secret("user." + email)));
    }

    static String client(String client) {
        return provider(Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                client,
                "client_secret",
                RunningSuite.secret("client." + client)));
    }

    /** The internal token that the gateway would get for it; {@code organization} as in the exchange. */
    public static String exchange(String providerToken, String organization) {
        return exchangeAnswer(providerToken, organization)
                .body()
                .path("access_token")
                .asText();
    }

    static Http.Answer exchangeAnswer(String providerToken, String organization) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange");
        form.put("subject_token", providerToken);
        form.put("subject_token_type", "urn:ietf:params:oauth:token-type:access_token");
        form.put("organization", organization);
        String basic = Base64.getEncoder()
                .encodeToString(
                        ("gateway:" + RunningSuite.secret("exchange.gateway")).getBytes(StandardCharsets.UTF_8));
        return Http.to(RunningSuite.service("tenants"))
                .with("Authorization", "Basic " + basic)
                .form("/oauth2/token", form);
    }

    private static String provider(Map<String, String> form) {
        Http.Answer answer = Http.to(RunningSuite.service("keycloak")).form(TOKEN_PATH, form);
        if (answer.status() != 200) {
            throw new IllegalStateException("login failed: " + answer.body());
        }
        return answer.body().path("access_token").asText();
    }
}
