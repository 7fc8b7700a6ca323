package io.kpihealth.scoring.score;

import io.kpihealth.scoring.model.CategoryScore;
import io.kpihealth.scoring.model.Change;
import io.kpihealth.scoringclient.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Scores: one row per account and period, which is its lock and trend row, and every revision as a document. */
@ApplicationScoped
class ScoreStore {
    private static final String HEAD = """
        select period, revision, first_scored_at, exact, score, configuration, previous_period, previous_score,
               coalesce(change_late_correction, 0)
        from score
        """;

    private final Statements statements;
    private final Documents documents;

    ScoreStore(Statements statements, Documents documents) {
        this.statements = statements;
        this.documents = documents;
    }

    /**
     * Locks the account's scores from a day on, after making rows for periods that have none. Taken in the order of
     * periods, and by callers in the order of accounts: so that two never wait for each other.
     */
    List<ScoreHead> lock(UUID account, Collection<Period> wanted, LocalDate from) {
        for (Period period : wanted) {
            statements.update("""
                insert into score (account_id, period, grain, period_end) values (?, ?, ?, ?)
                on conflict do nothing
                """, account, period.toString(), period.grain().name(), period.end());
        }
        return statements.list(
                HEAD + " where account_id = ? and period_end >= ? order by period_end, period for update",
                ScoreStore::head,
                account,
                from);
    }

    /** The score of the newest earlier period of the same grain. */
    Optional<ScoreHead> previous(UUID account, Period period) {
        return statements.first(
                HEAD + """
                    where account_id = ? and grain = ? and period_end < ? and score is not null
                    order by period_end desc limit 1
                    """, ScoreStore::head, account, period.grain().name(), period.end());
    }

    ScoreDocument current(UUID account, Period period) {
        return find(account, period.toString(), /* asOf */ null)
                .orElseThrow(() -> new IllegalStateException("a reported score has no document"));
    }

    /**
     * A score as it was known at an instant.
     *
     * @param period null for the newest period that has a score
     * @param asOf null for now
     */
    Optional<ScoreDocument> find(UUID account, @Nullable String period, @Nullable Instant asOf) {
        return statements
                .first("""
                    with known as (
                        select distinct on (r.period) r.period, r.period_end, r.revision, r.withdrawn
                        from score_revision r
                        where r.account_id = ? and (?::text is null or r.period = ?)
                          and r.scored_at <= coalesce(?::timestamptz, 'infinity')
                        order by r.period, r.revision desc
                    )
                    select r.document::text from score_revision r
                    where (r.account_id, r.period, r.revision) = (
                        select ?::uuid, period, revision from known
                        where not withdrawn order by period_end desc, period desc limit 1)
                    """, row -> row.getString(1), account, period, period, asOf, account)
                .map(json -> documents.read(json, ScoreDocument.class));
    }

    /** Accounts that have a score whose period ends on that day or later. */
    List<UUID> accountsFrom(LocalDate from) {
        return statements.list(
                "select distinct account_id from score where period_end >= ? and score is not null order by 1",
                row -> row.getObject(1, UUID.class),
                from);
    }

    void save(ScoreDocument document, Period period) {
        Change change = document.change();
        ScoreDocument.Previous previous = document.previous();
        Map<String, Double> categories = new LinkedHashMap<>();
        for (CategoryScore category : document.assessment().categories()) {
            categories.put(category.category(), category.exact());
        }
        boolean shown = !document.withdrawn();
        statements.update(
                """
                update score set revision = ?, first_scored_at = ?, scored_at = ?, exact = ?, score = ?, band = ?,
                    coverage = ?, total_kpis = ?, valid_kpis = ?, categories = ?::jsonb, cause = ?, model_id = ?,
                    model_version = ?, catalogue_version = ?, values_sequence = ?, configuration = ?,
                    previous_period = ?, previous_score = ?, change_data = ?, change_configuration = ?,
                    change_missing_data = ?, change_late_correction = ?
                where account_id = ? and period = ?
                """,
                document.revision(),
                shown ? document.firstScoredAt() : null,
                document.scoredAt(),
                shown ? document.assessment().exact() : null,
                shown ? document.assessment().score() : null,
                shown ? document.assessment().band().wire() : null,
                document.assessment().coverage(),
                document.assessment().totalKpis(),
                document.assessment().validKpis(),
                documents.write(categories),
                document.cause().wire(),
                document.model().modelId(),
                document.model().version(),
                document.catalogueVersion(),
                document.valuesSequence(),
                document.configuration(),
                previous == null ? null : previous.period(),
                previous == null ? null : previous.score(),
                change == null ? null : change.data(),
                change == null ? null : change.configuration(),
                change == null ? null : change.missingData(),
                change == null ? null : change.lateCorrection(),
                document.accountId(),
                document.period());
        statements.update(
                """
                insert into score_revision (account_id, period, revision, period_end, scored_at, withdrawn, document)
                values (?, ?, ?, ?, ?, ?, ?::jsonb)
                """,
                document.accountId(),
                document.period(),
                document.revision(),
                period.end(),
                document.scoredAt(),
                document.withdrawn(),
                documents.write(document));
    }

    private static ScoreHead head(ResultSet row) throws SQLException {
        OffsetDateTime first = row.getObject(3, OffsetDateTime.class);
        return new ScoreHead(
                Period.parse(row.getString(1)),
                row.getInt(2),
                first == null ? null : first.toInstant(),
                row.getObject(4, Double.class),
                row.getObject(5, Double.class),
                row.getString(6),
                row.getString(7),
                row.getObject(8, Double.class),
                row.getDouble(9));
    }
}
