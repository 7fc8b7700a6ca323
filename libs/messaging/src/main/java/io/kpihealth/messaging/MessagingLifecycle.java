package io.kpihealth.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Starts relay and consumers after the boot checks and stops them before the pools close. */
@ApplicationScoped
class MessagingLifecycle {
    /** Migrations and boot checks run with lower numbers, so nothing starts before they passed. */
    private static final int AFTER_BOOT_CHECKS = 5000;

    private static final Duration STOP_WAIT = Duration.ofSeconds(10);
    private static final Logger LOG = Logger.getLogger(MessagingLifecycle.class);

    private final String service;
    private final RunMode mode;
    private final MessagingConfig config;
    private final KafkaClients clients;
    private final Broadcasts broadcasts;
    private final List<WorkConsumer> consumers;
    private final TenantScope scope;
    private final RelayDataSource relayDataSource;
    private final Redrive redriver;
    private final MeterRegistry registry;
    private final List<Thread> threads = new ArrayList<>();
    private final List<WorkRunner> workers = new ArrayList<>();
    private @Nullable Relay relay;
    private @Nullable DeadLetters deadLetters;

    MessagingLifecycle(
            @ConfigProperty(name = "kpihealth.service") String service,
            RunMode mode,
            MessagingConfig config,
            KafkaClients clients,
            Broadcasts broadcasts,
            @All List<WorkConsumer> consumers,
            TenantScope scope,
            RelayDataSource relayDataSource,
            Redrive redriver,
            MeterRegistry registry) {
        this.service = service;
        this.mode = mode;
        this.config = config;
        this.clients = clients;
        this.broadcasts = broadcasts;
        this.consumers = consumers;
        this.scope = scope;
        this.relayDataSource = relayDataSource;
        this.redriver = redriver;
        this.registry = registry;
    }

    void start(@Observes @Priority(AFTER_BOOT_CHECKS) StartupEvent event) {
        if (mode.migratesOnly()) {
            return;
        }
        broadcasts
                .runners()
                .forEach(runner -> launch("broadcast-" + runner.handler().name(), runner));
        if (mode.redrivesOnly()) {
            launch("redrive", this::redriveAndEnd);
            return;
        }
        if (config.relay().enabled()) {
            startRelay();
        }
        if (config.consumers().enabled() && !consumers.isEmpty()) {
            DeadLetters letters = new DeadLetters(clients.producer(), service, Clock.systemUTC(), registry);
            deadLetters = letters;
            consumers.forEach(consumer -> startWorker(consumer, letters));
        }
    }

    private void redriveAndEnd() {
        try {
            Redrive.Report report = redriver.run();
            LOG.infof("Re-driven dead letters: %d handled, %d refused again", report.handled(), report.refused());
            Quarkus.asyncExit(report.refused() == 0 ? 0 : 1);
        } catch (RuntimeException failure) {
            LOG.error("The re-drive ended before the last dead letter; it can be run again", failure);
            Quarkus.asyncExit(1);
        }
    }

    /** Whether every consumer's thread is alive; a dead one must take the replica out of service. */
    boolean allAlive() {
        return threads.stream().allMatch(Thread::isAlive);
    }

    private void startRelay() {
        Relay started = new Relay(
                service,
                relayDataSource.get(),
                clients,
                config.relay().pollInterval(),
                config.relay().batchSize());
        Gauge.builder("kpihealth.outbox.oldest.age", started, Relay::oldestAgeSeconds)
                .baseUnit("seconds")
                .register(registry);
        relay = started;
        launch("outbox-relay", started);
    }

    private void startWorker(WorkConsumer consumer, DeadLetters letters) {
        String group = ConsumerGroups.of(service, consumer);
        WorkRunner worker = new WorkRunner(
                group,
                consumer,
                clients.groupConsumer(group, config.consumers().batchSize()),
                scope,
                letters,
                config.consumers().longestRetryWait());
        workers.add(worker);
        launch("consumer-" + consumer.name(), worker);
    }

    private void launch(String name, Runnable loop) {
        threads.add(Thread.ofPlatform().name(name).daemon().start(loop));
    }

    void stop(@Observes ShutdownEvent event) {
        workers.forEach(WorkRunner::stop);
        broadcasts.runners().forEach(BroadcastRunner::stop);
        if (relay != null) {
            relay.stop();
        }
        long end = System.nanoTime() + STOP_WAIT.toNanos();
        for (Thread thread : threads) {
            try {
                if (!thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())))) {
                    LOG.warnf("%s did not stop within %s", thread.getName(), STOP_WAIT);
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        if (deadLetters != null) {
            deadLetters.close();
        }
    }
}
