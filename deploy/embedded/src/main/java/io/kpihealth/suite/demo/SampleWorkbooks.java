package io.kpihealth.suite.demo;

import io.kpihealth.scoringclient.ShippedKpi;
import io.kpihealth.suite.demo.KpiSheets.Entry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks as customer-success teams keep them, with invented figures. */
final class SampleWorkbooks {
    private static final String APPLICATION = "KPI Health samples";
    private static final String VERSION = "1.0";
    private static final int DIRTY_CELLS = 6;
    /** What stands in real files where a number should: missing marks, words, ranges, the wrong unit. */
    private static final List<String> DIRT =
            List.of("N/A", "TBD", "ask the account team", "5-10", "27 hours", "~90", "-", "n.a.");

    private SampleWorkbooks() {}

    /** Who the accounts are and what their contracts are worth. */
    static byte[] accounts(List<SampleAccount> accounts, LocalDate lastMonth) {
        return build(workbook -> {
            Worksheet sheet = workbook.newWorksheet("Accounts");
            List<String> header = List.of(
                    "Account ID",
                    "Account Name",
                    "Industry",
                    "Region",
                    "Segment",
                    "Revenue",
                    "Employees",
                    "Contract Value",
                    "Status",
                    "Renewal Date");
            for (int i = 0; i < header.size(); i++) {
                sheet.value(0, i, header.get(i));
            }
            sheet.range(0, 0, 0, header.size() - 1).style().bold().set();
            for (int i = 0; i < accounts.size(); i++) {
                SampleAccount account = accounts.get(i);
                int row = i + 1;
                sheet.value(row, 0, account.externalId());
                sheet.value(row, 1, account.name());
                sheet.value(row, 2, account.industry());
                sheet.value(row, 3, account.region());
                sheet.value(row, 4, account.segment());
                sheet.value(row, 5, account.revenue());
                sheet.value(row, 6, account.employees());
                sheet.value(row, 7, account.contractValue());
                sheet.value(row, 8, "Active");
                sheet.value(row, 9, account.renewal(lastMonth));
                sheet.style(row, 9).format("yyyy-mm-dd").set();
            }
        });
    }

    /** All accounts of one month. */
    static byte[] portfolio(String tenant, List<SampleAccount> accounts, YearMonth month) {
        List<ShippedKpi> kpis = KpiSheets.standard();
        Map<List<Integer>, String> dirt = dirt(accounts.size(), kpis, month.getMonthValue());
        List<Entry> entries = new ArrayList<>();
        for (int a = 0; a < accounts.size(); a++) {
            for (int k = 0; k < kpis.size(); k++) {
                ShippedKpi kpi = kpis.get(k);
                BigDecimal value = SampleValues.of(tenant, accounts.get(a), kpi, month);
                Object data = Objects.requireNonNullElse(dirt.get(List.of(a, k)), KpiSheets.typed(kpi, value, a + k));
                entries.add(new Entry(accounts.get(a).name(), kpi, data));
            }
        }
        return build(workbook -> KpiSheets.write(workbook, entries, /* accounts */ true));
    }

    /**
     * One account whose people are unhappy and whose support holds: the values of {@code special} by slug, all others a
     * little above the middle.
     */
    static byte[] account(String name, Map<String, BigDecimal> special) {
        List<Entry> entries = new ArrayList<>();
        for (ShippedKpi kpi : KpiSheets.standard()) {
            BigDecimal value = Objects.requireNonNullElseGet(
                    special.get(kpi.kpi()),
                    () -> SampleValues.withScore(
                            kpi, 70 + SampleRandom.of(name, kpi.kpi()).around(8)));
            entries.add(new Entry(name, kpi, KpiSheets.typed(kpi, value, entries.size())));
        }
        return build(workbook -> {
            Worksheet summary = workbook.newWorksheet("Summary");
            summary.value(0, 0, "Company");
            summary.value(0, 1, name);
            summary.value(1, 0, "Industry");
            summary.value(1, 1, "Software");
            KpiSheets.write(workbook, entries, /* accounts */ false);
        });
    }

    private static Map<List<Integer>, String> dirt(int accounts, List<ShippedKpi> kpis, int month) {
        Map<List<Integer>, String> dirt = new HashMap<>();
        int cells = Math.min(DIRTY_CELLS, accounts);
        for (int i = 0; i < cells; i++) {
            int account = (7 * i + month) % accounts;
            int kpi = (11 * i + 5 * month + 3) % kpis.size();
            dirt.put(List.of(account, kpi), DIRT.get((i + month) % DIRT.size()));
        }
        return dirt;
    }

    private interface Content {
        void write(Workbook workbook);
    }

    private static byte[] build(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, APPLICATION, VERSION)) {
            content.write(workbook);
        } catch (IOException impossible) {
            throw new DemoFailure("a workbook could not be written", impossible);
        }
        return bytes.toByteArray();
    }
}
