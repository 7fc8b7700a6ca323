package io.kpihealth.suite.demo;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** Access tokens of the identity provider, renewed before they end. */
final class Logins {
    private static final String PUBLIC_CLIENT = "demo-cli";
    private static final long MARGIN_SECONDS = 20;

    private record Held(String token, Instant until) {}

    private final Transport transport;
    private final URI endpoint;
    private final Properties secrets = new Properties();
    private final Map<String, Held> held = new HashMap<>();

    Logins(DemoTarget target, Transport transport) throws IOException {
        this.transport = transport;
        this.endpoint = URI.create(target.issuer() + "/protocol/openid-connect/token");
        try (Reader reader = Files.newBufferedReader(target.secrets())) {
            secrets.load(reader);
        }
    }

    String person(String email) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "password");
        form.put("client_id", PUBLIC_CLIENT);
        form.put("username", email);
        form.put("password", secret("user." + email));
        form.put("scope", "openid");
        return token(email, form);
    }

    String client(String id) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "client_credentials");
        form.put("client_id", id);
        form.put("client_secret", secret("client." + id));
        return token(id, form);
    }

    private String token(String name, Map<String, String> form) {
        Held present = held.get(name);
        if (present != null && present.until().isAfter(Instant.now())) {
            return present.token();
        }
        Instant asked = Instant.now();
        Answer answer = transport
                .repeat(HttpRequest.newBuilder(endpoint)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encode(form))))
                .expect(200);
        long lifetime = answer.body().path("expires_in").asLong(60);
        Held fresh = new Held(answer.text("access_token"), asked.plusSeconds(lifetime - MARGIN_SECONDS));
        held.put(name, fresh);
        return fresh.token();
    }

    private String secret(String key) {
        String value = secrets.getProperty(key);
        if (value == null) {
            throw new DemoFailure("the secrets file has no " + key);
        }
        return value;
    }

    private static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
