package io.kpihealth.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics of contracts/topics.csv with the settings of their kind; the config column overrides them. */
public final class Topics {
    private static final String RESOURCE = "/contracts/topics.csv";
    private static final int PARTITIONS = 4;
    private static final String MONTH = String.valueOf(Duration.ofDays(30).toMillis());

    private Topics() {}

    public static List<NewTopic> all() throws IOException {
        return all(PARTITIONS);
    }

    public static List<NewTopic> all(int partitions) throws IOException {
        try (InputStream csv = Topics.class.getResourceAsStream(RESOURCE)) {
            if (csv == null) {
                throw new IOException(RESOURCE + " is not on the class path");
            }
            return new BufferedReader(new InputStreamReader(csv, StandardCharsets.UTF_8))
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> topic(line.split(",", -1), partitions))
                    .toList();
        }
    }

    private static NewTopic topic(String[] columns, int partitions) {
        Map<String, String> config = new HashMap<>(
                switch (columns[1]) {
                    case "state" ->
                        Map.of(
                                "cleanup.policy",
                                "compact",
                                "max.compaction.lag.ms",
                                String.valueOf(Duration.ofDays(1).toMillis()),
                                // A consumer that was away for less than this still sees every removal.
                                "delete.retention.ms",
                                MONTH);
                    case "fact", "dead-letter" -> Map.of("cleanup.policy", "delete", "retention.ms", MONTH);
                    default -> throw new IllegalArgumentException("unknown kind of topic: " + columns[1]);
                });
        for (String setting : columns[3].split(";", -1)) {
            if (!setting.isBlank()) {
                int equals = setting.indexOf('=');
                config.put(setting.substring(0, equals), setting.substring(equals + 1));
            }
        }
        return new NewTopic(columns[0], partitions, /* replicationFactor */ (short) 1).configs(config);
    }
}
