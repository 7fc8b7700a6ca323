package io.kpihealth.scoring.score;

import com.fasterxml.jackson.core.type.TypeReference;
import io.kpihealth.scoring.model.Reading;
import io.kpihealth.scoringclient.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Current and past values per account and period, a copy fed by their topic. */
@ApplicationScoped
class ValueStore {
    private static final TypeReference<List<ValuesState.Value>> VALUES = new TypeReference<>() {};

    private final Statements statements;
    private final Documents documents;

    /** The set of one period. */
    record Stored(
            Period period, long sequence, long scoredSequence, int catalogueVersion, List<ValuesState.Value> values) {
        boolean scored() {
            return scoredSequence >= sequence;
        }

        /** A period without a value of its own is not scored. */
        boolean empty() {
            return values.stream().noneMatch(value -> value.reading("").present());
        }
    }

    /** Values that no score has been made of yet. */
    record Waiting(UUID accountId, Period period) {}

    ValueStore(Statements statements, Documents documents) {
        this.statements = statements;
        this.documents = documents;
    }

    /** Keeps the newer set; whether it was newer. An empty one says that the period has no values any more. */
    boolean put(ValuesState state, Period period, long sequence) {
        return statements.update(
                        """
                        insert into kpi_values
                            (account_id, period, grain, period_end, sequence, catalogue_version, document)
                        values (?, ?, ?, ?, ?, ?, ?::jsonb)
                        on conflict (tenant_id, account_id, period) do update set
                            sequence = excluded.sequence, catalogue_version = excluded.catalogue_version,
                            document = excluded.document
                        where kpi_values.sequence < excluded.sequence
                        """,
                        state.accountId(),
                        period.toString(),
                        period.grain().name(),
                        period.end(),
                        sequence,
                        state.catalogueVersion(),
                        documents.write(state.values()))
                > 0;
    }

    Optional<Stored> find(UUID account, Period period) {
        return statements.first(
                """
                select sequence, scored_sequence, catalogue_version, document::text
                from kpi_values where account_id = ? and period = ?
                """,
                row -> new Stored(
                        period,
                        row.getLong(1),
                        row.getLong(2),
                        row.getInt(3),
                        documents.read(row.getString(4), VALUES)),
                account,
                period.toString());
    }

    /** Sets that wait for a score and whose catalogue is here, in the order in which all work locks scores. */
    List<Waiting> waiting(int catalogueVersion, int limit) {
        return statements.list(
                """
                select account_id, period from kpi_values
                where scored_sequence < sequence and catalogue_version <= ?
                order by account_id, period_end, period limit ?
                """,
                row -> new Waiting(row.getObject(1, UUID.class), Period.parse(row.getString(2))),
                catalogueVersion,
                limit);
    }

    void scored(UUID account, Stored values) {
        statements.update(
                "update kpi_values set scored_sequence = ? where account_id = ? and period = ?",
                values.sequence(),
                account,
                values.period().toString());
    }

    /**
     * The newest value of each KPI whose period ends in or before the given one.
     *
     * @param own the period's own set
     * @param known KPIs to look for in earlier periods when the own set does not have them
     */
    Map<String, Reading> newest(UUID account, Stored own, Collection<String> known) {
        Map<String, Reading> newest = new LinkedHashMap<>();
        for (ValuesState.Value value : own.values()) {
            Reading reading = value.reading(own.period().toString());
            if (reading.present()) {
                newest.put(value.kpi(), reading);
            }
        }
        Set<String> absent = new HashSet<>(known);
        absent.removeAll(newest.keySet());
        if (!absent.isEmpty()) {
            newest.putAll(earlier(account, own.period(), absent));
        }
        return newest;
    }

    private Map<String, Reading> earlier(UUID account, Period period, Set<String> kpis) {
        Map<String, Reading> readings = new LinkedHashMap<>();
        statements
                .list(
                        """
                        select distinct on (value ->> 'kpi') v.period, value::text
                        from kpi_values v cross join lateral jsonb_array_elements(v.document) value
                        where v.account_id = ? and v.period_end <= ? and v.period <> ? and value ->> 'kpi' = any (?)
                          and (value ->> 'value' is not null
                               or value -> 'flags' @> '["unit-mismatch"]' or value -> 'flags' @> '["out-of-scale"]')
                        order by value ->> 'kpi', v.period_end desc, v.period desc
                        """,
                        row -> Map.entry(row.getString(1), row.getString(2)),
                        account,
                        period.end(),
                        period.toString(),
                        kpis)
                .forEach(found -> {
                    ValuesState.Value value = documents.read(found.getValue(), ValuesState.Value.class);
                    readings.put(value.kpi(), value.reading(found.getKey()));
                });
        return readings;
    }
}
