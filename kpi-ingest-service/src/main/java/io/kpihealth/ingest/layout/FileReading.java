package io.kpihealth.ingest.layout;

import io.kpihealth.ingest.cell.Units;
import io.kpihealth.ingest.layout.Report.Place;
import java.util.BitSet;
import java.util.List;

/** What the sheets of one file share while it is read. */
final class FileReading {
    private static final int MOST_SUGGESTIONS = 500;

    private final LayoutOptions options;
    private final Report report;
    private final List<SheetPlan> sheets;
    private final KnownNames names;
    private final Units units;
    private final Duplicates duplicates = new Duplicates();
    private final Attributes attributes = new Attributes();
    private final Fractions fractions = new Fractions();
    private final BitSet named = new BitSet();
    private int suggested;
    private boolean dataNoted;

    FileReading(LayoutOptions options, Report report, List<SheetPlan> sheets) {
        this.options = options;
        this.report = report;
        this.sheets = sheets;
        this.names = new KnownNames(options);
        this.units = new Units(options.currency());
    }

    LayoutOptions options() {
        return options;
    }

    Report report() {
        return report;
    }

    KnownNames names() {
        return names;
    }

    Units units() {
        return units;
    }

    Duplicates duplicates() {
        return duplicates;
    }

    Attributes attributes() {
        return attributes;
    }

    Fractions fractions() {
        return fractions;
    }

    String sheetName(int index) {
        return sheets.get(index).name();
    }

    /** False when the name cannot be used. An unknown one is mentioned once for the file, an ambiguous one every time. */
    boolean checkName(KnownNames.Named kpi, String name, Place place) {
        if (kpi.computed()) {
            report.error("computed-value", place, "health scores are computed, not imported", "Leave the row out.");
            return false;
        }
        if (kpi.match() instanceof KpiMatch.Ambiguous ambiguous) {
            String candidates = String.join(", ", ambiguous.candidates());
            report.error("ambiguous-kpi", place, "the name may mean several KPIs", "Write one of: " + candidates + ".");
            return false;
        }
        if (kpi.match() instanceof KpiMatch.Unknown && !named.get(kpi.ordinal())) {
            named.set(kpi.ordinal());
            report.warning("unknown-kpi", place, "no KPI has this name: it becomes one of your own", hint(name));
        }
        return true;
    }

    private String hint(String name) {
        List<String> near = suggested++ < MOST_SUGGESTIONS ? options.names().suggestions(name) : List.of();
        return near.isEmpty()
                ? "Give it a unit and a range to have it scored."
                : "Did you mean " + String.join(", ", near) + "?";
    }

    /** Mentions once for the file that the values of a master workbook are left alone. */
    void noteIgnoredData(Place place) {
        if (!dataNoted) {
            dataNoted = true;
            report.note("data-not-read", place, "values in a master workbook are not read");
        }
    }

    /** Once, after all sheets. */
    void finish() {
        attributes.report(report);
        fractions.report(report);
    }
}
