package io.kpihealth.ingest.layout;

import io.kpihealth.ingest.layout.Report.Place;
import io.kpihealth.ingest.workbook.CellRef;
import io.kpihealth.ingest.workbook.Row;
import io.kpihealth.scoringclient.Folding;
import java.util.ArrayList;
import java.util.List;

/** Reads the weights of the components of a health score. */
final class WeightsSheet {
    private static final int MOST_ROWS = 500;
    private static final double TOLERANCE = 0.005;

    private final String sheet;
    private final Header header;
    private final LayoutOptions options;
    private final Report report;
    private final Weights weights;
    private final List<WeightsProposal.Weight> found = new ArrayList<>();

    WeightsSheet(String sheet, Header header, LayoutOptions options, Report report) {
        this.sheet = sheet;
        this.header = header;
        this.options = options;
        this.report = report;
        this.weights = new Weights(options.style());
    }

    boolean row(Row row) {
        int at = header.at(Column.WEIGHT);
        String label = row.text(header.at(Column.COMPONENT));
        boolean total = Folding.fold(label).matches("(?:grand )?total\\b.*");
        if (row.number() > header.row() && !label.isEmpty() && !total) {
            Double weight = weights.read(row.cell(at));
            if (weight == null) {
                report.warning(
                        "bad-weight",
                        Place.cell(sheet, row.number(), at, row.text(at)),
                        "the weight cannot be read",
                        "Write a fraction such as 0.14, or a percentage.");
            } else {
                String category = options.categories().find(label).orElse(null);
                found.add(new WeightsProposal.Weight(label, category, weight, sheet, CellRef.of(row.number(), at)));
            }
        }
        return row.number() < MOST_ROWS;
    }

    List<WeightsProposal.Weight> weights() {
        double sum =
                found.stream().mapToDouble(WeightsProposal.Weight::fraction).sum();
        if (Math.abs(sum - 1) > TOLERANCE) {
            report.warning(
                    "weights-sum",
                    Place.sheet(sheet),
                    "the weights do not add up to 100 %",
                    "Correct them before you confirm.");
        }
        for (WeightsProposal.Weight weight : found) {
            if (weight.category() == null) {
                report.warning(
                        "unknown-category",
                        new Place(sheet, -1, -1, weight.label()),
                        "no category has the name " + weight.label(),
                        "Add the category, or map the name to one.");
            }
        }
        return List.copyOf(found);
    }
}
