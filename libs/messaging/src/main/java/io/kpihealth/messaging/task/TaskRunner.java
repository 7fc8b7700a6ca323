package io.kpihealth.messaging.task;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import io.agroal.api.AgroalDataSource;
import io.kpihealth.messaging.MessagingConfig;
import io.kpihealth.messaging.PermanentFailure;
import io.kpihealth.messaging.RelayDataSource;
import io.kpihealth.messaging.RunMode;
import io.kpihealth.messaging.TenantScope;
import io.kpihealth.messaging.WorkContext;
import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Runs the stored tasks of this service on a bounded pool of platform threads. */
@ApplicationScoped
class TaskRunner {
    private static final Logger LOG = Logger.getLogger(TaskRunner.class);
    private static final int AFTER_BOOT_CHECKS = 5000;
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration BUSY_WAIT = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final MessagingConfig config;
    private final RelayDataSource dataSource;
    private final List<TaskHandler> handlers;
    private final TenantScope scope;
    private final RunMode mode;
    private @Nullable Scheduler scheduler;
    private @Nullable AgroalDataSource pool;

    TaskRunner(
            MessagingConfig config,
            RelayDataSource dataSource,
            @All List<TaskHandler> handlers,
            TenantScope scope,
            RunMode mode) {
        this.config = config;
        this.dataSource = dataSource;
        this.handlers = handlers;
        this.scope = scope;
        this.mode = mode;
    }

    void start(@Observes @Priority(AFTER_BOOT_CHECKS) StartupEvent event) {
        if (handlers.isEmpty() || !mode.serves() || !config.tasks().enabled()) {
            return;
        }
        List<OneTimeTask<String>> tasks = handlers.stream().map(this::task).toList();
        AgroalDataSource connections = dataSource.pool();
        pool = connections;
        Scheduler started = Scheduler.create(connections, List.copyOf(tasks))
                .jdbcCustomization(new PostgreSqlJdbcCustomization(/* genericLockAndFetch */ false, /* inUtc */ false))
                .serializer(new TextSerializer())
                .threads(config.tasks().threads())
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(config.tasks().pollInterval())
                .heartbeatInterval(config.tasks().heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(config.tasks().shutdownWait())
                .build();
        started.start();
        scheduler = started;
    }

    void stop(@Observes ShutdownEvent event) {
        if (scheduler != null) {
            scheduler.stop();
        }
        if (pool != null) {
            pool.close();
        }
    }

    private OneTimeTask<String> task(TaskHandler handler) {
        return com.github.kagkarlsson.scheduler.task.helper.Tasks.oneTime(handler.name(), String.class)
                .onFailure((completed, operations) -> failed(handler, completed, operations))
                .execute((instance, context) -> {
                    TaskCall call = TaskCall.of(instance, context.getExecution().consecutiveFailures);
                    run(handler, call, () -> handler.execute(call));
                });
    }

    private void run(TaskHandler handler, TaskCall call, Runnable work) {
        String cause = call.traceparent();
        WorkContext.run(
                "task " + handler.name(),
                SpanKind.INTERNAL,
                call.tenantId().toString(),
                cause == null ? List.of() : List.of(cause),
                () -> scope.run(call.tenantId(), work));
    }

    private void failed(TaskHandler handler, ExecutionComplete completed, ExecutionOperations<String> operations) {
        Throwable cause = completed.getCause().orElseGet(() -> new IllegalStateException("unknown"));
        int failures = completed.getExecution().consecutiveFailures;
        if (cause instanceof TaskBusy) {
            operations.reschedule(completed, Instant.now().plus(BUSY_WAIT));
            return;
        }
        @SuppressWarnings("unchecked")
        TaskInstance<String> instance = (TaskInstance<String>) completed.getExecution().taskInstance;
        TaskCall call = TaskCall.of(instance, failures);
        if (cause instanceof PermanentFailure) {
            LOG.errorf(cause, "Task %s %s has failed", handler.name(), call.id());
            run(handler, call, () -> handler.failed(call, cause));
            operations.remove();
            return;
        }
        Duration wait = growingWait(failures);
        LOG.warnf(cause, "Task %s %s tries again in %s", handler.name(), call.id(), wait);
        operations.reschedule(completed, Instant.now().plus(wait));
    }

    private static Duration growingWait(int failures) {
        Duration wait = Duration.ofMillis(500L << Math.min(failures, 10));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
