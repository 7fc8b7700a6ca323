package io.kpihealth.ingest.layout;

import static io.kpihealth.ingest.layout.Recorded.HEADER;
import static io.kpihealth.ingest.layout.Recorded.fill;
import static io.kpihealth.ingest.layout.Recorded.kpi;
import static io.kpihealth.ingest.layout.Recorded.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kpihealth.ingest.workbook.WorkbookRefused;
import io.kpihealth.scoringclient.Period;
import io.kpihealth.scoringclient.UnitKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class AccountWorkbookTest {
    private static final LayoutOptions MARCH =
            LayoutOptions.shipped("file.xlsx").withPeriod(Period.parse("2026-03"));

    @Test
    void shouldReadCategoriesRowsAndSummary() {
        // Given
        byte[] bytes = Recorded.workbook(workbook -> {
            fill(
                    workbook.newWorksheet("Summary "),
                    row("Company Summary"),
                    row("Company", "Northwind"),
                    row("Industry", "Trade"),
                    row("Revenue", "$2,500,000"),
                    row("Employees", 150),
                    row("Contract Value", "€5"));
            fill(
                    workbook.newWorksheet(" support kpi"),
                    row("Support (20%)"),
                    row(),
                    HEADER,
                    row("Support", 0.24, "4 hours", "SBR", "First Response Time", "High", "Daily/Weekly"),
                    row("Support", 13, "27 hours", "Survey", "FCR", "Urgent", "Hourly"),
                    row("Support", "n%", "N/A", null, " ticket  VOLUME ", "Low", null),
                    row(),
                    HEADER,
                    row("Customer Sentiment", null, 0.5, null, "Our own measure", null, null));
            fill(workbook.newWorksheet("Notes"), row("nothing"));
            fill(workbook.newWorksheet("Rollup"), row("KPI", "Data", "Weight"), row("x", 1, 2));
        });

        // When
        Recorded read = Recorded.read(bytes, MARCH);

        // Then
        assertThat(read.head().layout()).isEqualTo(Layout.ACCOUNT_WORKBOOK);
        assertThat(read.head().sheets())
                .extracting(SheetInfo::role)
                .containsExactly(
                        SheetInfo.Role.SUMMARY, SheetInfo.Role.KPI, SheetInfo.Role.IGNORED, SheetInfo.Role.ROLLUP);
        assertThat(read.head().categories())
                .containsExactly(new CategorySheet("support kpi", "support-experience", true));
        assertThat(read.head().summary()).satisfies(summary -> {
            assertThat(summary.account()).isEqualTo(new AccountRef(null, "Northwind"));
            assertThat(summary.text()).containsEntry(AccountField.INDUSTRY, "Trade");
            assertThat(summary.numbers())
                    .isEqualTo(Map.of(
                            AccountField.REVENUE,
                            new BigDecimal("2500000"),
                            AccountField.EMPLOYEES,
                            new BigDecimal("150")));
        });
        assertThat(read.rows())
                .extracting(KpiRow::cell, KpiRow::kpi, KpiRow::state, KpiRow::unit)
                .containsExactly(
                        Tuple.tuple("C4", "first-response-time", KpiRow.State.VALUE, "hours"),
                        Tuple.tuple("C5", "first-contact-resolution-fcr", KpiRow.State.UNIT_MISMATCH, "hours"),
                        Tuple.tuple("C6", "ticket-volume", KpiRow.State.MISSING, ""),
                        Tuple.tuple("C9", null, KpiRow.State.VALUE, ""));
        KpiRow mismatch = read.rows().get(1);
        assertThat(mismatch.value()).isEqualTo(27.0);
        assertThat(mismatch.readUnit()).isEqualTo(UnitKind.TIME);
        assertThat(mismatch.raw()).isEqualTo("27 hours");
        assertThat(mismatch.flags()).containsExactly(KpiRow.Flag.UNIT_MISMATCH);
        assertThat(mismatch.weight()).isEqualTo(0.13);
        assertThat(mismatch.account()).isEqualTo(new AccountRef(null, "Northwind"));
        assertThat(mismatch.period()).isEqualTo(Period.parse("2026-03"));
        assertThat(read.rows().getLast().category()).isEqualTo("product-value");
        assertThat(read.findings())
                .containsExactlyInAnyOrder(
                        "warning bad-account-field B6",
                        "warning unit-mismatch C5",
                        "warning bad-weight B6",
                        "warning unknown-kpi E9",
                        "warning unknown-word F5",
                        "warning unknown-word G5",
                        "warning unknown-word D5",
                        "warning definition-differs F6");
        assertThat(read.summary().kpisInFileOrder())
                .containsExactly(
                        "first-response-time", "first-contact-resolution-fcr", "ticket-volume", "Our own measure");
        assertThat(read.summary().unknownKpis()).containsExactly("Our own measure");
    }

    @Test
    void shouldReportEveryProblemOfARow() {
        // Given
        byte[] bytes = Recorded.workbook(workbook -> fill(
                workbook.newWorksheet("Support"),
                HEADER,
                kpi("good", "NPS"),
                kpi("5-10", "CSAT"),
                kpi(4, "Churn"),
                kpi(4, ""),
                kpi(80, "Health_Score"),
                kpi("4", "CES"),
                kpi("5", "Customer Effort Score"),
                kpi(272, "Account Engagement Score")));

        // When
        Recorded read = Recorded.read(bytes, MARCH);

        // Then
        assertThat(read.findings())
                .containsExactly(
                        "error not-a-number C2",
                        "error range-of-numbers C3",
                        "error ambiguous-kpi E4",
                        "error missing-kpi-name C5",
                        "error computed-value E6",
                        "error duplicate-row C8",
                        "warning out-of-scale C9",
                        "warning definition-differs null");
        assertThat(read.rows())
                .extracting(KpiRow::state)
                .containsExactly(
                        KpiRow.State.INVALID,
                        KpiRow.State.INVALID,
                        KpiRow.State.INVALID,
                        KpiRow.State.INVALID,
                        KpiRow.State.VALUE,
                        KpiRow.State.DUPLICATE,
                        KpiRow.State.OUT_OF_SCALE);
        assertThat(read.problems())
                .filteredOn(problem -> problem.rule().equals("duplicate-row"))
                .allSatisfy(problem -> assertThat(problem.message()).contains("C7"));
        assertThat(read.summary().errors()).isEqualTo(6);
        assertThat(read.summary().values()).isEqualTo(2);
        assertThat(read.summary().kpisInFileOrder()).doesNotContain("Health_Score", "Churn");
    }

    @Test
    void shouldFindDuplicatesAcrossSheets() {
        // Given
        byte[] bytes = Recorded.workbook(workbook -> {
            fill(workbook.newWorksheet("Support"), HEADER, kpi(4, "CES"));
            fill(workbook.newWorksheet("Security"), HEADER, kpi(4, "CES"));
        });

        // When
        Recorded read = Recorded.read(bytes, MARCH);

        // Then
        assertThat(read.findings())
                .containsExactly(
                        "warning unknown-category null", "error duplicate-row C2", "warning definition-differs null");
        assertThat(read.problems())
                .filteredOn(problem -> problem.rule().equals("duplicate-row"))
                .allSatisfy(problem -> assertThat(problem.message()).contains("Support", "row 2"));
        assertThat(read.head().categories()).contains(new CategorySheet("Security", "security", false));
    }

    @Test
    void shouldOfferPercentagesForFractions() {
        // Given
        byte[] bytes = Recorded.workbook(workbook -> fill(
                workbook.newWorksheet("Support"),
                row("Period", "KPI", "Data"),
                row("2026-01", "Escalation Rate", 0.12),
                row("2026-02", "Escalation Rate", 1),
                row("2026-01", "Ticket Backlog", 0.5),
                row("2026-02", "Ticket Backlog", 12)));

        // When
        Recorded read = Recorded.read(bytes);

        // Then
        assertThat(read.head().layout()).isEqualTo(Layout.TIME_SERIES);
        assertThat(read.findings()).containsExactly("warning fraction-for-percent C2");
        assertThat(read.rows()).extracting(KpiRow::value).containsExactly(0.12, 1.0, 0.5, 12.0);
    }

    @Test
    void shouldNameColumnsThatMeanTheSame() {
        // Given
        byte[] bytes = Recorded.workbook(workbook -> fill(
                workbook.newWorksheet("Support"),
                row("KPI", "Data", "Value", "Weight", "Remark"),
                row("CES", 4, 5, 1, "x")));

        // When
        Recorded read = Recorded.read(bytes, MARCH);

        // Then
        assertThat(read.findings()).containsExactly("error duplicate-column C1");
        assertThat(read.problems().getFirst().message()).contains("B1", "C1");
        assertThat(read.problems()).extracting(Problem::rule).contains("column-not-read");
    }

    @Test
    void shouldMakeTheSameCallsAgain() {
        // Given
        byte[] bytes = Recorded.workbook(workbook ->
                fill(workbook.newWorksheet("Support"), HEADER, kpi("good", "NPS"), kpi(4, "CES"), kpi(4, "New one")));

        // When
        Recorded first = Recorded.read(bytes, MARCH);
        Recorded second = Recorded.read(bytes, MARCH);

        // Then
        assertThat(second.rows()).isEqualTo(first.rows());
        assertThat(second.problems()).isEqualTo(first.problems());
        assertThat(second.summary()).isEqualTo(first.summary());
    }

    @Test
    void shouldRefuseFilesOfNoKnownLayout() {
        // Given
        byte[] bytes = Recorded.workbook(workbook -> fill(workbook.newWorksheet("Any"), row("a", "b"), row(1, 2)));
        byte[] deep = Recorded.workbook(workbook -> {
            Worksheet sheet = workbook.newWorksheet("Support");
            for (int column = 0; column < HEADER.length; column++) {
                sheet.value(10, column, HEADER[column]);
            }
            sheet.value(11, 2, 4);
            sheet.value(11, 4, "CES");
        });

        // Then
        for (byte[] file : List.of(bytes, deep)) {
            assertThatThrownBy(() -> Recorded.read(file, MARCH))
                    .isInstanceOfSatisfying(
                            WorkbookRefused.class, e -> assertThat(e.rule()).isEqualTo("unknown-layout"));
        }
    }
}
