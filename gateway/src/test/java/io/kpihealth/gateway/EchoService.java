package io.kpihealth.gateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A service that answers with what it received. The query asks for more: {@code status}, {@code location}, {@code die}
 * (no answer), {@code pause} (milliseconds before the body is read), {@code early} (answers before it reads the body).
 * {@code /control/received} tells the bytes of bodies read so far, {@code /control/requests} the requests.
 */
class EchoService {
    private final String name;
    private final HttpServer server;
    private final ObjectMapper mapper = new ObjectMapper();
    private final AtomicLong received = new AtomicLong();
    private final AtomicLong requests = new AtomicLong();

    EchoService(String name) throws IOException {
        this.name = name;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::echo);
        server.createContext("/control/received", exchange -> text(exchange, received.toString()));
        server.createContext("/control/requests", exchange -> text(exchange, requests.toString()));
        server.start();
    }

    HttpServer server() {
        return server;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void stop() {
        server.stop(0);
    }

    static void text(HttpExchange exchange, String text) throws IOException {
        send(exchange, 200, "text/plain", text);
    }

    static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    static Map<String, String> query(URI uri) {
        Map<String, String> query = new HashMap<>();
        String raw = uri.getQuery() == null ? "" : uri.getQuery();
        for (String pair : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            query.put(equals < 0 ? pair : pair.substring(0, equals), pair.substring(equals + 1));
        }
        return query;
    }

    private void echo(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        Map<String, String> query = query(exchange.getRequestURI());
        if (query.containsKey("die")) {
            exchange.close();
            return;
        }
        if (query.containsKey("early")) {
            exchange.sendResponseHeaders(413, 2);
            exchange.getResponseBody().write(new byte[] {'{', '}'});
            exchange.getResponseBody().flush();
            drain(exchange.getRequestBody());
            exchange.close();
            return;
        }
        sleep(Long.parseLong(query.getOrDefault("pause", "0")));
        long length = drain(exchange.getRequestBody());
        exchange.getResponseHeaders().set("X-Powered-By", "echo");
        exchange.getResponseHeaders().set("Set-Cookie", "spy=1");
        exchange.getResponseHeaders().set("ETag", "\"7\"");
        exchange.getResponseHeaders().set("Connection", "X-Hop");
        exchange.getResponseHeaders().set("X-Hop", "secret");
        if (query.containsKey("location")) {
            exchange.getResponseHeaders().set("Location", address() + query.get("location"));
        }
        int status = Integer.parseInt(query.getOrDefault("status", "200"));
        if (status == 204 || status == 304) {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
            return;
        }
        send(exchange, status, "application/json", mapper.writeValueAsString(seen(exchange, length)));
    }

    private Map<String, Object> seen(HttpExchange exchange, long length) {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((header, values) -> headers.put(header.toLowerCase(Locale.ROOT), String.join(", ", values)));
        return Map.of(
                "service",
                name,
                "method",
                exchange.getRequestMethod(),
                "uri",
                exchange.getRequestURI().toString(),
                "headers",
                headers,
                "length",
                length,
                "port",
                exchange.getRemoteAddress().getPort());
    }

    private long drain(InputStream body) throws IOException {
        byte[] buffer = new byte[8192];
        long length = 0;
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            length += read;
            received.addAndGet(read);
        }
        return length;
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
