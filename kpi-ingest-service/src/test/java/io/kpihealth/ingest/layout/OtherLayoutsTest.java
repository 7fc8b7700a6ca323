package io.kpihealth.ingest.layout;

import static io.kpihealth.ingest.layout.Recorded.HEADER;
import static io.kpihealth.ingest.layout.Recorded.fill;
import static io.kpihealth.ingest.layout.Recorded.kpi;
import static io.kpihealth.ingest.layout.Recorded.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.kpihealth.scoringclient.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class OtherLayoutsTest {

    @Test
    void shouldReadAPortfolioRowByRow() {
        // When
        Recorded read = Recorded.csv("""
                Account,Customer ID,Month,KPI,Data,Component
                Northwind,1,2026-02,NPS,45,Customer Sentiment
                Northwind,1,2026-03,NPS,47,Customer Sentiment
                Southwind,2,Mar 2026,NPS,12,Customer Sentiment
                southwind,2,2026-03,nps,13,Customer Sentiment
                ,,2026-03,NPS,5,Customer Sentiment
                Eastwind,3,someday,NPS,5,Customer Sentiment
                """);

        // Then
        assertThat(read.head().layout()).isEqualTo(Layout.PORTFOLIO_WORKBOOK);
        assertThat(read.head().accountColumn()).isTrue();
        assertThat(read.head().periodColumn()).isTrue();
        assertThat(read.head().categories()).isEmpty();
        assertThat(read.rows())
                .extracting(KpiRow::account, KpiRow::period, KpiRow::state)
                .containsExactly(
                        Tuple.tuple(new AccountRef("1", "Northwind"), Period.parse("2026-02"), KpiRow.State.VALUE),
                        Tuple.tuple(new AccountRef("1", "Northwind"), Period.parse("2026-03"), KpiRow.State.VALUE),
                        Tuple.tuple(new AccountRef("2", "Southwind"), Period.parse("2026-03"), KpiRow.State.VALUE),
                        Tuple.tuple(new AccountRef("2", "southwind"), Period.parse("2026-03"), KpiRow.State.DUPLICATE),
                        Tuple.tuple(null, Period.parse("2026-03"), KpiRow.State.INVALID),
                        Tuple.tuple(new AccountRef("3", "Eastwind"), null, KpiRow.State.INVALID));
        assertThat(read.findings())
                .containsExactly("error duplicate-row E5", "error missing-account A6", "error bad-period C7");
    }

    @Test
    void shouldReadAColumnForEachKpi() {
        // When
        Recorded read = Recorded.csv("""
                Company Name,NPS,Ticket Backlog,Remark
                Northwind,45,12%,fine
                Southwind,N/A,3 hours,
                """);

        // Then
        assertThat(read.head().layout()).isEqualTo(Layout.PORTFOLIO_WORKBOOK);
        assertThat(read.rows())
                .extracting(KpiRow::kpi, KpiRow::cell, KpiRow::state)
                .containsExactly(
                        Tuple.tuple("net-promoter-score-nps", "B2", KpiRow.State.VALUE),
                        Tuple.tuple("ticket-backlog", "C2", KpiRow.State.VALUE),
                        Tuple.tuple("net-promoter-score-nps", "B3", KpiRow.State.MISSING),
                        Tuple.tuple("ticket-backlog", "C3", KpiRow.State.UNIT_MISMATCH));
    }

    @Test
    void shouldReadAColumnForEachMonth() {
        // Given
        byte[] bytes = Recorded.workbook(workbook -> {
            var sheet = workbook.newWorksheet("Support KPI");
            fill(sheet, row("KPI", "2026-01", "Feb 2026", null), row("CES", 4, 4.5, 3));
            sheet.value(0, 3, LocalDate.of(2026, 3, 1));
            sheet.style(0, 3).format("mmm yy").set();
        });

        // When
        Recorded read = Recorded.read(bytes);

        // Then
        assertThat(read.head().layout()).isEqualTo(Layout.TIME_SERIES);
        assertThat(read.rows())
                .extracting(row -> row.period() + " " + row.value())
                .containsExactly("2026-01 4.0", "2026-02 4.5", "2026-03 3.0");
    }

    @Test
    void shouldReadAListOfAccounts() {
        // Given
        byte[] bytes = Recorded.workbook(workbook -> {
            fill(
                    workbook.newWorksheet("Companies List"),
                    row("Company ID", "Name", "Revenue ($)", "Employee Count", "ARR", "Status", "Renewal Date"),
                    row(1, "Northwind", 2500000, "1,200", "$49K", "Active", "2026-12-31"),
                    row(2.0, "Southwind", "unknown", 12.5, null, "Inactive", null),
                    row(3, "NORTHWIND ", null, null, null, null, null),
                    row(4, null, 5, null, null, null, null));
            fill(workbook.newWorksheet("Summary"), row("Company", "All"));
            fill(workbook.newWorksheet("Instructions"), row("Account Name", "Revenue", "Status"));
        });

        // When
        Recorded read = Recorded.read(bytes);

        // Then
        assertThat(read.head().layout()).isEqualTo(Layout.ACCOUNTS_LIST);
        assertThat(read.head().summary()).isNull();
        assertThat(read.accounts())
                .extracting(AccountRow::account)
                .containsExactly(new AccountRef("1", "Northwind"), new AccountRef("2", "Southwind"));
        assertThat(read.accounts().getFirst().numbers())
                .isEqualTo(Map.of(
                        AccountField.REVENUE, new BigDecimal(2500000),
                        AccountField.EMPLOYEES, new BigDecimal(1200),
                        AccountField.CONTRACT_VALUE, new BigDecimal(49000)));
        assertThat(read.accounts().getFirst().renewalDate()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(read.findings())
                .containsExactly(
                        "warning bad-account-field C3",
                        "warning bad-account-field D3",
                        "error duplicate-account B4",
                        "error missing-account B5");
        assertThat(read.summary().rows()).isEqualTo(2);
    }

    @Test
    void shouldProposeTheWeightsOfAMasterWorkbookAndLeaveItsValuesAlone() {
        // Given
        byte[] bytes = Recorded.workbook(workbook -> {
            fill(
                    workbook.newWorksheet("Support KPI"),
                    row("Support Engagement (20%)"),
                    HEADER,
                    kpi(9, "First Response Time"),
                    kpi(8, "Brand new"),
                    kpi(null, "CES"));
            fill(
                    workbook.newWorksheet("Health Score Components"),
                    row(),
                    row("Component", "Weight (%)", "Metrics Evaluated"),
                    row("Product Usage", 0.3, "Logins"),
                    row(null, null, "Users"),
                    row("Support Engagement", 20, "Tickets"),
                    row("Customer Sentiment", "20%", "NPS"),
                    row("Business Outcomes", 0.15),
                    row("Relationship Strength", 0.15),
                    row("Total ", 1, "total"));
            fill(
                    workbook.newWorksheet("Overall Health Score"),
                    row("Score Range", "Health Status"),
                    row("80–100", "Healthy"),
                    row("60–79", "At Risk"),
                    row("<60", "Critical"));
        });

        // When
        Recorded read = Recorded.read(bytes);

        // Then
        assertThat(read.head().layout()).isEqualTo(Layout.MASTER_WORKBOOK);
        assertThat(read.rows()).isEmpty();
        assertThat(read.head().weights()).satisfies(proposal -> {
            assertThat(proposal.weights())
                    .extracting(
                            WeightsProposal.Weight::category,
                            WeightsProposal.Weight::fraction,
                            WeightsProposal.Weight::cell)
                    .containsExactly(
                            Tuple.tuple("adoption-engagement", 0.3, "B3"),
                            Tuple.tuple("support-experience", 0.2, "B5"),
                            Tuple.tuple("product-value", 0.2, "B6"),
                            Tuple.tuple("business-outcomes", 0.15, "B7"),
                            Tuple.tuple("relationship-strength", 0.15, "B8"));
            assertThat(proposal.tiers()).isEqualTo(new WeightsProposal.Tiers(80, 60, "Overall Health Score", "A2"));
        });
        assertThat(read.problems()).extracting(Problem::rule).containsExactly("data-not-read", "unknown-kpi");
        assertThat(read.summary().kpisInFileOrder())
                .containsExactly("first-response-time", "Brand new", "customer-effort-score-ces");
    }
}
