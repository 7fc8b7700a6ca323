package io.kpihealth.e2e.chaos;

import io.kpihealth.e2e.RunningSuite;
import io.kpihealth.e2e.chaos.Topics.Record;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Whether anything of a tenant is still on its way. Looked at in the direction of the flow, so that what is found empty
 * stays empty: only then does the absence of a second effect mean that there will be none.
 */
final class Pipeline {
    private static final List<String> SCHEMAS = List.of("tenants", "ingest", "scoring", "playbook");
    static final List<String> TOPICS = List.of(
            "kpihealth.accounts",
            "kpihealth.kpi-catalogue",
            "kpihealth.kpi-values",
            "kpihealth.uploads",
            "kpihealth.health-scores");

    private Pipeline() {}

    static boolean isQuiet(String tenantId) throws SQLException, ExecutionException, InterruptedException {
        for (String schema : SCHEMAS) {
            if (tasksAndEvents(schema, tenantId) > 0 || !allConsumed(tenantId)) {
                return false;
            }
        }
        return true;
    }

    /** Tasks that are due, running (their process may be dead) or failing, and events that no relay has sent. */
    private static long tasksAndEvents(String schema, String tenantId) throws SQLException {
        String role = schema + "_relay";
        String url = "jdbc:postgresql://localhost:" + RunningSuite.port("postgres") + "/kpihealth";
        try (Connection connection = DriverManager.getConnection(url, role, RunningSuite.secret("database." + role));
                PreparedStatement count = connection.prepareStatement("""
                        select (select count(*) from scheduled_tasks
                                where task_instance like ? || ':%'
                                  and (picked or consecutive_failures > 0 or execution_time <= now()))
                             + (select count(*) from outbox where tenant_id = ?::uuid)
                        """)) {
            count.setString(1, tenantId);
            count.setString(2, tenantId);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static boolean allConsumed(String tenantId) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, Topics.broker()))) {
            List<Map<TopicPartition, OffsetAndMetadata>> groups = groups(admin);
            return Topics.read(TOPICS, tenantId).stream()
                    .allMatch(each -> groups.stream()
                            .filter(group -> reads(group, each.partition().topic()))
                            .allMatch(group -> consumed(group, each)));
        }
    }

    private static List<Map<TopicPartition, OffsetAndMetadata>> groups(Admin admin)
            throws ExecutionException, InterruptedException {
        Set<String> names = admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get().stream()
                .map(GroupListing::groupId)
                .filter(name -> name.startsWith("kpihealth."))
                .collect(Collectors.toSet());
        return List.copyOf(admin.listConsumerGroupOffsets(names.stream()
                        .collect(Collectors.toMap(name -> name, name -> new ListConsumerGroupOffsetsSpec())))
                .all()
                .get()
                .values());
    }

    /** The demo's data went through all topics, so each group that reads one has an offset there. */
    private static boolean reads(Map<TopicPartition, OffsetAndMetadata> group, String topic) {
        return group.keySet().stream().anyMatch(partition -> partition.topic().equals(topic));
    }

    private static boolean consumed(Map<TopicPartition, OffsetAndMetadata> group, Record each) {
        OffsetAndMetadata offset = group.get(each.partition());
        return offset != null && offset.offset() > each.offset();
    }
}
