package io.kpihealth.ingest.layout;

import io.kpihealth.ingest.layout.Report.Place;
import io.kpihealth.ingest.workbook.Note;
import io.kpihealth.ingest.workbook.Workbook;
import io.kpihealth.ingest.workbook.WorkbookRefused;
import io.kpihealth.tenancy.Slugs;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file: first the heads of its sheets, to know what it is, then every row once. The same bytes and options make
 * the same calls, so that a commit repeats what its preview saw; nothing is kept in between.
 */
public final class LayoutReader {
    /** Changes whenever the same file may come out differently. */
    public static final int PARSER_VERSION = 1;

    private final Workbook workbook;
    private final LayoutOptions options;
    private final Report report;
    private final FilePlan plan;
    private final FileReading file;

    private LayoutReader(Workbook workbook, LayoutOptions options, RowSink sink) {
        this.workbook = workbook;
        this.options = options;
        this.report = new Report(sink);
        this.plan = FilePlan.of(workbook, options);
        this.file = new FileReading(options, report, plan.sheets());
    }

    /**
     * Streams the file into the sink.
     *
     * @throws WorkbookRefused when it cannot be read at all; the sink may have seen some of it by then
     * @throws java.io.UncheckedIOException when the channel fails
     */
    public static FileSummary read(SeekableByteChannel channel, LayoutOptions options, RowSink sink) {
        try (Workbook workbook = Workbook.open(channel, options.fileName(), options.caps(), options.deadline())) {
            return new LayoutReader(workbook, options, sink).read();
        }
    }

    private FileSummary read() {
        List<CategorySheet> categories = categories();
        AccountRow summary = summary();
        report.begin(new FileHead(
                plan.layout(),
                plan.sheets().stream().map(SheetPlan::info).toList(),
                summary,
                plan.namesAccounts(),
                plan.namesPeriods(),
                categories,
                weights()));
        for (Note note : workbook.notes()) {
            report.warning(note.rule(), Place.FILE, note.message(), null);
        }
        plan.sheets().forEach(this::describe);
        categories.stream().filter(category -> !category.known()).forEach(this::warnOfCategory);
        plan.sheets().forEach(sheet -> readRows(sheet, summary == null ? null : summary.account()));
        file.finish();
        return report.summary(plan.layout(), file.names());
    }

    private void readRows(SheetPlan sheet, @Nullable AccountRef account) {
        Header header = sheet.header();
        if (header == null) {
            return;
        }
        switch (sheet.role()) {
            case KPI -> {
                String category = stands(sheet) ? sheet.name() : null;
                RowFactsReader facts = new RowFactsReader(sheet.name(), header, options, report, account, category);
                if (plan.layout() == Layout.MASTER_WORKBOOK) {
                    workbook.read(sheet.sheet(), new CatalogueSheet(file, sheet, header, facts)::row);
                } else {
                    workbook.read(sheet.sheet(), new KpiSheet(file, sheet, header, facts)::row);
                }
            }
            case ACCOUNTS ->
                workbook.read(sheet.sheet(), new AccountsSheet(sheet.name(), header, options, report)::row);
            case SUMMARY, ROLLUP, WEIGHTS, TIERS, IGNORED -> {
                // Read with the head, or not at all.
            }
        }
    }

    /** Whether a sheet's name is that of a category: in a portfolio only when it is known as one. */
    private boolean stands(SheetPlan sheet) {
        boolean many =
                plan.layout() == Layout.PORTFOLIO_WORKBOOK || workbook.sheets().size() == 1;
        return !many || options.categories().find(sheet.name()).isPresent();
    }

    private List<CategorySheet> categories() {
        List<CategorySheet> categories = new ArrayList<>();
        for (SheetPlan sheet : plan.kpiSheets()) {
            if (stands(sheet)) {
                Optional<String> known = options.categories().find(sheet.name());
                String slug = known.orElseGet(() -> Slugs.of(sheet.name(), "category"));
                categories.add(new CategorySheet(sheet.name(), slug, known.isPresent()));
            }
        }
        return categories;
    }

    private void warnOfCategory(CategorySheet category) {
        report.warning(
                "unknown-category",
                Place.sheet(category.label()),
                "no category has the name of this sheet: it becomes one with weight 0",
                "Map the name to a category, or give the new one a weight.");
    }

    private @Nullable AccountRow summary() {
        for (SheetPlan sheet : plan.sheets()) {
            if (sheet.role() == SheetInfo.Role.SUMMARY) {
                SummarySheet reader = new SummarySheet(sheet.name(), options, report);
                workbook.read(sheet.sheet(), reader::row);
                return reader.account();
            }
        }
        return null;
    }

    private @Nullable WeightsProposal weights() {
        if (plan.layout() != Layout.MASTER_WORKBOOK) {
            return null;
        }
        List<WeightsProposal.Weight> weights = new ArrayList<>();
        WeightsProposal.Tiers tiers = null;
        for (SheetPlan sheet : plan.sheets()) {
            if (sheet.role() == SheetInfo.Role.WEIGHTS && sheet.header() != null) {
                WeightsSheet reader = new WeightsSheet(sheet.name(), sheet.header(), options, report);
                workbook.read(sheet.sheet(), reader::row);
                weights.addAll(reader.weights());
            } else if (sheet.role() == SheetInfo.Role.TIERS) {
                TiersSheet reader = new TiersSheet(sheet.name());
                workbook.read(sheet.sheet(), reader::row);
                tiers = reader.tiers();
            }
        }
        return new WeightsProposal(List.copyOf(weights), tiers);
    }

    private void describe(SheetPlan sheet) {
        if (sheet.reason() != null) {
            report.note("sheet-not-read", Place.sheet(sheet.name()), "the sheet is not read: " + sheet.reason());
            return;
        }
        if (sheet.sheet().hidden()) {
            report.warning("hidden-sheet", Place.sheet(sheet.name()), "the sheet is hidden, and is read", null);
        }
        if (sheet.header() != null) {
            new HeaderCheck(sheet.name(), sheet.role(), sheet.header(), report).run();
        }
    }
}
