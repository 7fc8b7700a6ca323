package io.kpihealth.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(GatewayStack.class)
class StreamingTest extends GatewayTestBase {
    private static final int MEGABYTE = 1024 * 1024;

    /** A body that tells how much of it was taken, and that can be held up after its first megabyte. */
    private static final class Body extends InputStream {
        private final long size;
        private final AtomicLong taken = new AtomicLong();
        private final CompletableFuture<Void> gate;

        Body(long size, CompletableFuture<Void> gate) {
            this.size = size;
            this.gate = gate;
        }

        @Override
        public int read() {
            return taken.getAndIncrement() < size ? 'x' : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (taken.get() >= MEGABYTE) {
                gate.join();
            }
            int count = (int) Math.min(length, size - taken.get());
            if (count <= 0) {
                return -1;
            }
            Arrays.fill(buffer, offset, offset + count, (byte) 'x');
            taken.addAndGet(count);
            return count;
        }
    }

    @Test
    void shouldStreamALargeBodyWhileItIsSent() throws Exception {
        // Given
        CompletableFuture<Void> gate = new CompletableFuture<>();
        Body body = new Body(50L * MEGABYTE, gate);
        long before = received();

        // When
        CompletableFuture<HttpResponse<String>> response =
                CompletableFuture.supplyAsync(() -> send(as("ada~stream", "/api/v1/uploads")
                        .expectContinue(true)
                        .POST(BodyPublishers.ofInputStream(() -> body))));
        await().until(() -> received() - before > MEGABYTE / 2);
        gate.complete(null);

        // Then
        HttpResponse<String> answer = response.get(30, TimeUnit.SECONDS);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("length").asLong()).isEqualTo(50L * MEGABYTE);
        assertThat(json(answer).path("headers").has("expect")).isFalse();
    }

    @Test
    void shouldHoldTheSenderBackWhenTheServiceDoesNotRead() throws Exception {
        // Given
        Body body = new Body(50L * MEGABYTE, CompletableFuture.completedFuture(null));

        // When
        CompletableFuture<HttpResponse<String>> response = CompletableFuture.supplyAsync(() ->
                send(as("ada~slow", "/api/v1/uploads?pause=2500").POST(BodyPublishers.ofInputStream(() -> body))));
        Thread.sleep(2000);
        long takenMeanwhile = body.taken.get();

        // Then: what the sockets and their clients hold, not the body
        assertThat(takenMeanwhile).isLessThan(30L * MEGABYTE);
        assertThat(json(response.get(30, TimeUnit.SECONDS)).path("length").asLong())
                .isEqualTo(50L * MEGABYTE);
    }

    @Test
    void shouldPassAnAnswerThatComesBeforeTheBodyWasRead() {
        // When
        HttpResponse<String> response =
                send(as("ada~early", "/api/v1/uploads?early").POST(BodyPublishers.ofByteArray(new byte[2 * MEGABYTE])));

        // Then
        assertThat(response.statusCode()).isEqualTo(413);
    }

    @Test
    void shouldRefuseABodyThatIsDeclaredTooLarge() {
        // When
        String answer = raw("POST /api/v1/uploads HTTP/1.1\r\nHost: gateway\r\nAuthorization: Bearer ada~large\r\n"
                + "Content-Length: 209715200\r\n\r\n");

        // Then
        assertThat(answer).startsWith("HTTP/1.1 413 ").contains("/payload-too-large");
    }

    @Test
    void shouldRefuseALargeBodyWithoutATokenAndStayUsable() {
        // When
        HttpResponse<String> response =
                send(request("/api/v1/uploads").POST(BodyPublishers.ofByteArray(new byte[5 * MEGABYTE])));

        // Then
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(send(as("ada~after", "/api/v1/accounts")).statusCode()).isEqualTo(200);
    }

    private static long received() {
        return Long.parseLong(control("ingest", "/control/received"));
    }
}
