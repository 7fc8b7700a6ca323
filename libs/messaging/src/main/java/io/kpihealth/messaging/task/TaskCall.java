package io.kpihealth.messaging.task;

import java.util.UUID;

/**
 * One execution of a task.
 *
 * @param id names the cause, such as an upload's id
 * @param failures how often it has failed in a row before
 */
public record TaskCall(UUID tenantId, String id, int failures) {}
