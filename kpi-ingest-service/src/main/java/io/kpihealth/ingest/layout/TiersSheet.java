package io.kpihealth.ingest.layout;

import io.kpihealth.ingest.workbook.CellRef;
import io.kpihealth.ingest.workbook.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the thresholds of bands off the lower edges of ranges of scores: 80–100, 60–79, &lt;60. */
final class TiersSheet {
    private static final int MOST_ROWS = 50;
    private static final int LONGEST = 30;
    private static final int BANDS_WITH_EDGE = 2;
    private static final Pattern RANGE =
            Pattern.compile("(\\d{1,3}(?:\\.\\d+)?)\\s*%?\\s*[-–—]\\s*\\d{1,3}(?:\\.\\d+)?\\s*%?");
    private static final Pattern AT_LEAST = Pattern.compile("(?:≥|>=)\\s*(\\d{1,3}(?:\\.\\d+)?)|(\\d{1,3})\\s*\\+");

    private final String sheet;
    private final List<Edge> edges = new ArrayList<>();

    private record Edge(double value, String cell) {}

    TiersSheet(String sheet) {
        this.sheet = sheet;
    }

    boolean row(Row row) {
        for (int i = 0; i < row.size(); i++) {
            String text = row.text(row.column(i));
            Double edge = text.length() > LONGEST ? null : edge(text);
            if (edge != null) {
                edges.add(new Edge(edge, CellRef.of(row.number(), row.column(i))));
                break;
            }
        }
        return row.number() < MOST_ROWS;
    }

    /** The thresholds; null when the sheet does not state exactly two above zero. */
    WeightsProposal.@Nullable Tiers tiers() {
        List<Edge> above = edges.stream()
                .filter(edge -> edge.value > 0)
                .sorted(Comparator.comparingDouble(Edge::value).reversed())
                .toList();
        if (above.size() != BANDS_WITH_EDGE || above.get(0).value == above.get(1).value) {
            return null;
        }
        return new WeightsProposal.Tiers(above.get(0).value, above.get(1).value, sheet, above.get(0).cell);
    }

    private static @Nullable Double edge(String text) {
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            return Double.valueOf(range.group(1));
        }
        Matcher least = AT_LEAST.matcher(text);
        if (!least.matches()) {
            return null;
        }
        return Double.valueOf(least.group(1) == null ? least.group(2) : least.group(1));
    }
}
