package io.kpihealth.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server whose answers wait until the test lets them go. */
class DrainingTest {
    private final Vertx vertx = Vertx.vertx();
    private final Draining draining = new Draining();
    private final AtomicReference<RoutingContext> waiting = new AtomicReference<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer server;

    @BeforeEach
    void start() throws Exception {
        Filters filters = new Filters();
        draining.register(filters);
        Router router = Router.router(vertx);
        filters.getFilters().forEach(filter -> router.route().handler(filter.getHandler()));
        router.route().handler(waiting::set);
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    @AfterEach
    void stop() {
        vertx.close();
    }

    @Test
    void shouldKeepConnectionsWhileTheReplicaServes() throws Exception {
        // When
        var answer = request();
        waiting.get().end("late");

        // Then
        assertThat(answer.get(10, TimeUnit.SECONDS).headers().firstValue("connection"))
                .isEmpty();
    }

    @Test
    void shouldCloseTheConnectionOfARequestThatCameBeforeTheReplicaBeganToEnd() throws Exception {
        // Given
        var answer = request();

        // When
        draining.begin(new ShutdownDelayInitiatedEvent());
        waiting.get().end("late");

        // Then
        assertThat(answer.get(10, TimeUnit.SECONDS).headers().firstValue("connection"))
                .hasValue("close");
    }

    private CompletableFuture<HttpResponse<String>> request() {
        URI address = URI.create("http://localhost:" + server.actualPort());
        var answer = client.sendAsync(
                HttpRequest.newBuilder(address)
                        .version(HttpClient.Version.HTTP_1_1)
                        .build(),
                BodyHandlers.ofString());
        await().until(() -> waiting.get() != null);
        return answer;
    }
}
