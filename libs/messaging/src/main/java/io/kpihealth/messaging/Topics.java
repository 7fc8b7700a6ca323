package io.kpihealth.messaging;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.utils.Utils;

/** How many leading segments of a key decide the partition, by topic: data of contracts/topics.csv. */
final class Topics {
    private static final String RESOURCE = "contracts/topics.csv";

    private final Map<String, Integer> segments;

    private Topics(Map<String, Integer> segments) {
        this.segments = segments;
    }

    static Topics load() {
        InputStream resource = Thread.currentThread().getContextClassLoader().getResourceAsStream(RESOURCE);
        if (resource == null) {
            throw new IllegalStateException(RESOURCE + " is not on the class path");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return new Topics(reader.lines()
                    .skip(1)
                    .map(line -> List.of(line.split(",", -1)))
                    .collect(Collectors.toMap(List::getFirst, columns -> Integer.parseInt(columns.get(2)))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** All keys of one account (or of one tenant) share a partition, so their order is kept. */
    int partition(String topic, String key, int partitions) {
        Integer count = segments.get(topic);
        if (count == null) {
            throw new PermanentFailure("topic " + topic + " is not in " + RESOURCE);
        }
        int end = -1;
        for (int i = 0; i < count; i++) {
            int next = key.indexOf(':', end + 1);
            if (next < 0) {
                end = key.length();
                break;
            }
            end = next;
        }
        byte[] hashed = key.substring(0, end).getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(hashed)) % partitions;
    }
}
