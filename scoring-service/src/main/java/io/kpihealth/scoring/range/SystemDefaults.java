package io.kpihealth.scoring.range;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kpihealth.scoringclient.RangeKey;
import io.kpihealth.scoringclient.RangeState;
import io.kpihealth.scoringclient.ReferenceRange;
import io.kpihealth.scoringclient.ShippedCatalogue;
import io.kpihealth.scoringclient.ShippedKpi;
import io.kpihealth.tenancy.boot.MigrationStep;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Brings the system defaults to what is shipped: what differs becomes a new version with its event, what is equal is
 * left alone. Runs as the owner, because no role of the running service may write a default.
 */
@ApplicationScoped
class SystemDefaults implements MigrationStep {
    private static final Logger LOG = Logger.getLogger(SystemDefaults.class);

    private final ObjectMapper mapper;
    private final Clock clock;

    SystemDefaults(ObjectMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    @Override
    public void run(Connection owner) throws SQLException {
        SystemRows rows = new SystemRows(owner, clock);
        rows.lock();
        Map<String, SystemRows.Row> present = rows.newest();
        int written = 0;
        for (ShippedKpi shipped : ShippedCatalogue.get().systemDefaults()) {
            ReferenceRange wanted = ShippedCatalogue.get().range(shipped);
            SystemRows.Row row = present.remove(shipped.kpi());
            if (row == null || !row.live() || !row.says(wanted, shipped.name())) {
                ReferenceRange stored = rows.add(wanted, shipped.name(), row);
                publish(rows, stored, RangeState.of(stored));
                written++;
            }
        }
        for (SystemRows.Row gone : present.values()) {
            if (gone.live()) {
                ReferenceRange stored = rows.remove(gone);
                publish(rows, stored, RangeState.Removed.of(stored));
                written++;
            }
        }
        LOG.infof(
                "System defaults: %d of %d written",
                written, ShippedCatalogue.get().systemDefaults().size());
    }

    private void publish(SystemRows rows, ReferenceRange range, Object state) throws SQLException {
        try {
            rows.publish(RangeKey.of(range).toString(), mapper.writeValueAsString(state));
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("a range cannot be written as JSON", failure);
        }
    }
}
