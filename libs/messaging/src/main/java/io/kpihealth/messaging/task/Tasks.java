package io.kpihealth.messaging.task;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.kpihealth.messaging.BoundTenant;
import io.kpihealth.messaging.WorkContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;

/** Schedules tasks of the bound tenant in the caller's transaction. */
@ApplicationScoped
public class Tasks {
    private final Instance<DataSource> dataSource;
    private final BoundTenant tenant;

    Tasks(Instance<DataSource> dataSource, BoundTenant tenant) {
        this.dataSource = dataSource;
        this.tenant = tenant;
    }

    /**
     * Schedules at once.
     *
     * @return false when a task with that name and id is stored already, running or not
     */
    public boolean schedule(String taskName, String id) {
        return schedule(taskName, id, Instant.now());
    }

    public boolean schedule(String taskName, String id, Instant when) {
        SchedulerClient client = SchedulerClient.Builder.create(dataSource.get())
                .jdbcCustomization(new PostgreSqlJdbcCustomization(/* genericLockAndFetch */ false, /* inUtc */ false))
                .serializer(new TextSerializer())
                .build();
        UUID tenantId = tenant.required();
        String data = TaskCall.data(tenantId, WorkContext.traceparent());
        // The tenant is part of the id: two tenants may name a cause alike.
        return client.scheduleIfNotExists(new TaskInstance<>(taskName, tenantId + ":" + id, data), when);
    }
}
