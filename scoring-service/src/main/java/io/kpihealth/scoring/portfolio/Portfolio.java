package io.kpihealth.scoring.portfolio;

import io.kpihealth.scoring.TenantCalendar;
import io.kpihealth.scoring.model.Band;
import io.kpihealth.scoring.score.Documents;
import io.kpihealth.scoring.score.PeriodParameter;
import io.kpihealth.scoring.score.ScoringDefaults;
import io.kpihealth.scoring.score.Statements;
import io.kpihealth.scoringclient.Rounding;
import io.kpihealth.tenancy.TenantContext;
import io.kpihealth.tenancy.TenantDirectory;
import io.kpihealth.tenancy.TenantInfo;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rolls the tenant's accounts up when somebody asks: one query, whatever their number. */
@ApplicationScoped
@Transactional
class Portfolio {
    private final Statements statements;
    private final Documents documents;
    private final TenantCalendar calendar;
    private final TenantDirectory directory;
    private final TenantContext tenant;

    Portfolio(
            Statements statements,
            Documents documents,
            TenantCalendar calendar,
            TenantDirectory directory,
            TenantContext tenant) {
        this.statements = statements;
        this.documents = documents;
        this.calendar = calendar;
        this.directory = directory;
        this.tenant = tenant;
    }

    /** @param text a period; without one each account counts with the score it had last */
    PortfolioView health(@Nullable String text) {
        String period = PeriodParameter.of(text);
        List<ScoredAccount> accounts = statements.list("""
            select a.id, a.external_id, a.name, a.segment, a.contract_value, s.period, s.exact, s.score, s.band,
                   s.coverage, s.categories::text, s.score - s.previous_score
            from account a left join lateral (
                select * from score s
                where s.account_id = a.id and s.first_scored_at is not null
                  and (?::text is null or s.period = ?)
                order by s.period_end desc, s.period desc limit 1) s on true
            where not a.removed and (a.status is null or a.status = 'active')
            order by a.name, a.id
            """, this::account, period, period);
        return PortfolioView.of(
                period,
                calendar.currentMonth().toString(),
                directory.find(tenant.tenantId()).map(TenantInfo::currency).orElse(null),
                accounts,
                ScoringDefaults.model()::band);
    }

    private ScoredAccount account(ResultSet row) throws SQLException {
        String band = row.getString(9);
        String categories = row.getString(11);
        Map<String, @Nullable Double> scores =
                categories == null ? new LinkedHashMap<>() : documents.categories(categories);
        Double change = row.getObject(12, Double.class);
        return new ScoredAccount(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, Double.class),
                row.getString(6),
                row.getObject(7, Double.class),
                row.getObject(8, Double.class),
                band == null ? null : Band.of(band),
                row.getObject(10, Double.class),
                scores,
                change == null ? null : Double.valueOf(change < 0 ? -Rounding.two(-change) : Rounding.two(change)));
    }
}
