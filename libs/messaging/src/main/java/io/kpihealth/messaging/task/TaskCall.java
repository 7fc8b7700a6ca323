package io.kpihealth.messaging.task;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a task.
 *
 * @param id names the cause, such as an upload's id
 * @param traceparent W3C trace context of what scheduled it
 * @param failures how often it has failed in a row before
 */
public record TaskCall(UUID tenantId, String id, @Nullable String traceparent, int failures) {
    private static final char SEPARATOR = ' ';

    /** What is stored with a task of that tenant, besides its id. */
    static String data(UUID tenantId, @Nullable String traceparent) {
        return traceparent == null ? tenantId.toString() : tenantId.toString() + SEPARATOR + traceparent;
    }

    static TaskCall of(TaskInstance<String> stored, int failures) {
        String data = stored.getData();
        int end = data.indexOf(SEPARATOR);
        String tenant = end < 0 ? data : data.substring(0, end);
        return new TaskCall(
                UUID.fromString(tenant),
                stored.getId().substring(tenant.length() + 1),
                end < 0 ? null : data.substring(end + 1),
                failures);
    }
}
