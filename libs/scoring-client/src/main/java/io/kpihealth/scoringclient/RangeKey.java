package io.kpihealth.scoringclient;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The identity of a series as the topic's key writes it: {@code tenant:kpi[:segment]} or {@code system:kpi}. */
public record RangeKey(@Nullable UUID tenantId, @Nullable String segment, String kpi) {
    private static final String SYSTEM = "system";

    public static RangeKey of(ReferenceRange range) {
        return new RangeKey(range.tenantId(), range.segment(), range.kpi());
    }

    /** @throws IllegalArgumentException when the text is no such key */
    public static RangeKey parse(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length < 2 || parts.length > 3 || parts[1].isEmpty()) {
            throw new IllegalArgumentException("not the key of a range");
        }
        UUID tenantId = parts[0].equals(SYSTEM) ? null : UUID.fromString(parts[0]);
        return new RangeKey(tenantId, parts.length == 3 ? parts[2] : null, parts[1]);
    }

    @Override
    public String toString() {
        return (tenantId == null ? SYSTEM : tenantId.toString()) + ":" + kpi + (segment == null ? "" : ":" + segment);
    }
}
