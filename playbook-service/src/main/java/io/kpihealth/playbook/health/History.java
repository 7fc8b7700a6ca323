package io.kpihealth.playbook.health;

import io.kpihealth.scoringclient.Period;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The newest record of each period of one account. */
public final class History {
    private final Map<Period, HealthRecord> byPeriod = new TreeMap<>();

    public History(Collection<HealthRecord> records) {
        records.forEach(one -> byPeriod.put(one.period(), one));
    }

    public Optional<HealthRecord> at(Period period) {
        return Optional.ofNullable(byPeriod.get(period));
    }
}
