package io.kpihealth.messaging;

import io.kpihealth.messaging.RelayConnection.Row;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends the outbox to Kafka in id order, one relay per service. The advisory lock elects it; the
 * Kafka transaction under the service's fixed id fences a predecessor whose last batch is still on
 * its way, which else could land after newer state and be what compaction keeps.
 */
final class Relay implements Runnable {
    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final int BYTES_AT_ONCE = 2 * 1024 * 1024;
    private static final Duration RETRY_WAIT = Duration.ofSeconds(1);

    private final String service;
    private final DataSource dataSource;
    private final KafkaClients clients;
    private final Topics topics = Topics.load();
    private final Duration pollInterval;
    private final int batchSize;
    private final AtomicLong oldestMillis = new AtomicLong();
    private volatile boolean stopped;

    Relay(String service, DataSource dataSource, KafkaClients clients, Duration pollInterval, int batchSize) {
        this.service = service;
        this.dataSource = dataSource;
        this.clients = clients;
        this.pollInterval = pollInterval;
        this.batchSize = batchSize;
    }

    /** Age of the oldest unsent event in seconds; 0 when there is none or another replica relays. */
    double oldestAgeSeconds() {
        long since = oldestMillis.get();
        return since == 0 ? 0 : Math.max(0, System.currentTimeMillis() - since) / 1000.0;
    }

    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        while (!stopped) {
            try {
                relayWhileLeader();
            } catch (SQLException | KafkaException failure) {
                LOG.warnf("The outbox relay starts again in %s: %s", RETRY_WAIT, failure.getMessage());
            } catch (RuntimeException failure) {
                LOG.error("The outbox relay failed and starts again", failure);
            }
            oldestMillis.set(0);
            pause(RETRY_WAIT);
        }
    }

    private void relayWhileLeader() throws SQLException {
        try (RelayConnection connection = new RelayConnection(dataSource)) {
            while (!connection.tryLock(service)) {
                if (stopped) {
                    return;
                }
                pause(RETRY_WAIT);
            }
            try (Producer<String, byte[]> producer = clients.transactionalProducer("kpihealth-" + service)) {
                producer.initTransactions();
                LOG.infof("Relaying the outbox of %s", service);
                while (!stopped) {
                    if (!relayBatch(connection, producer)) {
                        pause(pollInterval);
                    }
                }
            }
        }
    }

    /** Whether there may be more to send. */
    private boolean relayBatch(RelayConnection connection, Producer<String, byte[]> producer) throws SQLException {
        List<Row> batch = connection.oldest(batchSize, BYTES_AT_ONCE);
        if (batch.isEmpty()) {
            oldestMillis.set(0);
            return false;
        }
        oldestMillis.set(batch.getFirst().createdAt().toEpochMilli());
        List<Span> spans = batch.stream().map(Relay::span).toList();
        producer.beginTransaction();
        for (int i = 0; i < batch.size(); i++) {
            producer.send(toRecord(batch.get(i), spans.get(i), producer));
        }
        // Commit flushes and raises the error of any send; the transaction is then abandoned with
        // its producer, and the next one starts again from the oldest row.
        producer.commitTransaction();
        spans.forEach(Span::end);
        connection.delete(batch);
        long bytes = batch.stream().mapToLong(row -> row.data().length).sum();
        return batch.size() == batchSize || bytes >= BYTES_AT_ONCE;
    }

    private static Span span(Row row) {
        String cause = row.traceparent();
        return Traces.start(row.topic() + " publish", SpanKind.PRODUCER, cause == null ? List.of() : List.of(cause));
    }

    private ProducerRecord<String, byte[]> toRecord(Row row, Span span, Producer<String, byte[]> producer) {
        int partitions = producer.partitionsFor(row.topic()).size();
        ProducerRecord<String, byte[]> sent = new ProducerRecord<>(
                row.topic(), topics.partition(row.topic(), row.key(), partitions), row.key(), row.data());
        UUID tenant = row.tenantId();
        Headers headers = sent.headers();
        add(headers, EventHeaders.SPEC_VERSION, "1.0");
        add(headers, EventHeaders.ID, row.eventId().toString());
        add(headers, EventHeaders.SOURCE, "/kpihealth/" + service);
        add(headers, EventHeaders.TYPE, row.type());
        add(headers, EventHeaders.TIME, row.createdAt().toString());
        add(headers, EventHeaders.SUBJECT, row.key());
        add(headers, EventHeaders.TENANT, tenant == null ? EventHeaders.SYSTEM : tenant.toString());
        add(headers, EventHeaders.SEQUENCE, Long.toString(row.id()));
        add(headers, EventHeaders.CAUSATION, row.causationId());
        add(headers, EventHeaders.TRACE_PARENT, Traces.text(span.getSpanContext()));
        add(headers, EventHeaders.CONTENT_TYPE, "application/json");
        return sent;
    }

    private static void add(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void pause(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }
}
