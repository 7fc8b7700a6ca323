package io.kpihealth.scoring.score;

import io.kpihealth.scoring.InstantParameter;
import io.kpihealth.scoring.TenantCalendar;
import io.kpihealth.scoring.model.Band;
import io.kpihealth.scoring.model.KpiScore;
import io.kpihealth.scoringclient.Rounding;
import io.kpihealth.web.CommonProblem;
import io.kpihealth.web.Page;
import io.kpihealth.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people and machines read of an account's health; another tenant's account does not exist. */
@ApplicationScoped
@Transactional
class AccountHealth {
    private final AccountStore accounts;
    private final ScoreStore scores;
    private final CatalogueStore catalogues;
    private final Statements statements;
    private final Documents documents;
    private final TenantCalendar calendar;

    AccountHealth(
            AccountStore accounts,
            ScoreStore scores,
            CatalogueStore catalogues,
            Statements statements,
            Documents documents,
            TenantCalendar calendar) {
        this.accounts = accounts;
        this.scores = scores;
        this.catalogues = catalogues;
        this.statements = statements;
        this.documents = documents;
        this.calendar = calendar;
    }

    HealthView health(UUID accountId, @Nullable String period, @Nullable String asOf) {
        Account account = account(accountId);
        return document(accountId, period, asOf)
                .map(document -> HealthView.of(account, calendar.currentMonth(), document))
                .orElseGet(() -> HealthView.none(account, calendar.currentMonth()));
    }

    ExplanationView explanation(UUID accountId, @Nullable String period, @Nullable String asOf) {
        Account account = account(accountId);
        ScoreDocument document = document(accountId, period, asOf).orElseThrow(AccountHealth::notScored);
        return ExplanationView.of(HealthView.of(account, calendar.currentMonth(), document), document);
    }

    /** All of an account's KPIs with their newest values, as the newest score (or that of the period) saw them. */
    Page<KpiView> kpis(UUID accountId, @Nullable String period) {
        account(accountId);
        List<KpiView> items = document(accountId, period, /* asOf */ null)
                .map(document ->
                        document.assessment().kpis().stream().map(KpiView::of).toList())
                .orElse(List.of());
        return new Page<>(items, /* next */ null, (long) items.size());
    }

    /** A KPI's values by period, oldest first; a KPI that neither catalogue nor values know does not exist. */
    Page<SeriesPoint> series(UUID accountId, String kpi) {
        account(accountId);
        if (kpi.indexOf('\0') >= 0) {
            // The database takes no such text.
            throw ProblemException.notFound();
        }
        List<SeriesPoint> items =
                statements.list("""
                    select line::text from score s
                    join score_revision r on r.account_id = s.account_id and r.period = s.period
                        and r.revision = s.revision
                    cross join lateral jsonb_path_query(
                        r.document, '$.assessment.kpis[*] ? (@.kpi == $kpi && @.reading.period == $period)',
                        jsonb_build_object('kpi', ?::text, 'period', s.period)) line
                    where s.account_id = ? and s.score is not null
                    order by s.period_end, s.period
                    """, row -> documents.read(row.getString(1), KpiScore.class), kpi, accountId).stream()
                        .map(SeriesPoint::of)
                        .toList();
        if (items.isEmpty() && !catalogues.defines(kpi)) {
            throw ProblemException.notFound();
        }
        return new Page<>(items, /* next */ null, (long) items.size());
    }

    /** One row per scored period, oldest first. */
    Page<TrendPoint> trend(UUID accountId) {
        account(accountId);
        List<TrendPoint> items = statements.list("""
            select period, score, band, coverage, categories::text, total_kpis, valid_kpis, model_id,
                   model_version, revision, previous_period, previous_score, change_data, change_configuration,
                   change_missing_data, change_late_correction
            from score where account_id = ? and first_scored_at is not null order by period_end, period
            """, this::trendPoint, accountId);
        return new Page<>(items, /* next */ null, (long) items.size());
    }

    private Account account(UUID accountId) {
        return accounts.find(accountId).orElseThrow(ProblemException::notFound);
    }

    /** Empty when nothing is scored at all; a period that is asked for and has no score is not found. */
    private Optional<ScoreDocument> document(UUID accountId, @Nullable String period, @Nullable String asOf) {
        String wanted = PeriodParameter.of(period);
        Optional<ScoreDocument> found = scores.find(accountId, wanted, InstantParameter.of(asOf));
        if (found.isEmpty() && wanted != null) {
            throw notScored();
        }
        return found;
    }

    private TrendPoint trendPoint(ResultSet row) throws SQLException {
        Map<String, @Nullable Double> categories = new LinkedHashMap<>();
        documents
                .categories(row.getString(5))
                .forEach((category, exact) -> categories.put(category, exact == null ? null : Rounding.two(exact)));
        String previous = row.getString(11);
        Double changed = row.getObject(13, Double.class);
        return new TrendPoint(
                row.getString(1),
                row.getObject(2, Double.class),
                Band.of(row.getString(3)),
                row.getDouble(4),
                categories,
                row.getInt(6),
                row.getInt(7),
                row.getObject(8, UUID.class),
                row.getInt(9),
                row.getInt(10),
                previous == null ? null : new ScoreDocument.Previous(previous, row.getDouble(12)),
                changed == null
                        ? null
                        : ChangeView.of(changed, row.getDouble(14), row.getDouble(15), row.getDouble(16)));
    }

    private static ProblemException notScored() {
        return ProblemException.of(CommonProblem.NOT_FOUND, "The account has no score for this period.");
    }
}
