package io.kpihealth.scoringclient;

import io.kpihealth.messaging.BroadcastConsumer;
import io.kpihealth.messaging.Event;
import io.kpihealth.messaging.EventReader;
import io.kpihealth.messaging.PermanentFailure;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Set;

/** Fills the table from the compacted topic. A service without it is ready all the same: it answers, marked. */
@ApplicationScoped
@IfBuildProperty(name = "kpihealth.scoring-client.table", stringValue = "true", enableIfMissing = true)
class RangeFeed implements BroadcastConsumer {
    static final String NAME = "reference-ranges";

    private final RangeTable table;
    private final EventReader reader;
    private final ScoringClientConfig config;

    RangeFeed(RangeTable table, EventReader reader, ScoringClientConfig config) {
        this.table = table;
        this.reader = reader;
        this.config = config;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> topics() {
        return Set.of(config.topic());
    }

    @Override
    public boolean requiredForReadiness() {
        return false;
    }

    @Override
    public void apply(Event event) {
        RangeKey key = key(event);
        if (reader.removed(event)) {
            table.apply(key, event.sequence(), /* range */ null);
            return;
        }
        ReferenceRange range = reader.read(event, RangeState.class).range();
        if (!key.equals(RangeKey.of(range))) {
            throw new PermanentFailure("the range is not the one that its key names");
        }
        try {
            table.apply(key, event.sequence(), ResolvedRange.recorded(range));
        } catch (IllegalArgumentException broken) {
            throw new PermanentFailure("the bounds are no range", broken);
        }
    }

    /** The envelope is the authority on the tenant: a record may not speak for another one. */
    private static RangeKey key(Event event) {
        try {
            RangeKey key = RangeKey.parse(event.key());
            if (Objects.equals(key.tenantId(), event.tenantId())) {
                return key;
            }
        } catch (IllegalArgumentException malformed) {
            throw new PermanentFailure("not the key of a range", malformed);
        }
        throw new PermanentFailure("the key names another tenant than the envelope");
    }
}
