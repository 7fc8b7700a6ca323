package io.kpihealth.ingest.layout;

import io.kpihealth.ingest.cell.CellGrammar;
import io.kpihealth.ingest.cell.Fit;
import io.kpihealth.ingest.cell.ParsedCell;
import io.kpihealth.ingest.layout.KpiRow.Flag;
import io.kpihealth.ingest.layout.KpiRow.State;
import io.kpihealth.ingest.layout.Report.Place;
import io.kpihealth.ingest.workbook.Cell;
import io.kpihealth.ingest.workbook.CellRef;
import io.kpihealth.ingest.workbook.Row;
import io.kpihealth.scoringclient.Period;
import io.kpihealth.scoringclient.UnitKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes values and problems of the rows of one sheet of KPIs. */
final class KpiSheet {
    private static final int LONGEST_NAME = 200;

    private final FileReading file;
    private final String sheet;
    private final int sheetIndex;
    private final Header header;
    private final List<SheetPlan.Values> columns;
    private final RowFactsReader facts;
    private final AttributeCheck attributes;
    private final CellGrammar grammar;

    KpiSheet(FileReading file, SheetPlan plan, Header header, RowFactsReader facts) {
        this.file = file;
        this.sheet = plan.name();
        this.sheetIndex = plan.sheet().index();
        this.header = header;
        this.columns = plan.values();
        this.facts = facts;
        this.attributes = new AttributeCheck(file.attributes(), sheet, header);
        this.grammar = new CellGrammar(file.options().style());
    }

    boolean row(Row row) {
        if (row.number() > header.row() && !isBlank(row) && !isHeader(row)) {
            boolean periods = !columns.isEmpty() && columns.getFirst().period() != null;
            RowFacts said = facts.read(row, periods);
            String name = row.text(header.at(Column.KPI));
            for (SheetPlan.Values column : columns) {
                value(row, column, said, column.kpi() == null ? name : column.kpi());
            }
        }
        return true;
    }

    private boolean isBlank(Row row) {
        boolean named = header.has(Column.KPI)
                ? !row.text(header.at(Column.KPI)).isEmpty()
                : !row.text(header.at(Column.ACCOUNT)).isEmpty()
                        || !row.text(header.at(Column.ACCOUNT_ID)).isEmpty();
        return !named
                && columns.stream().allMatch(column -> row.text(column.column()).isEmpty());
    }

    /** Some sheets repeat their header further down. */
    private boolean isHeader(Row row) {
        return row.text(header.at(Column.KPI)).equalsIgnoreCase(header.kpiHeading())
                && Column.of(row.text(header.at(Column.DATA))) == Column.DATA;
    }

    private void value(Row row, SheetPlan.Values column, RowFacts said, String name) {
        Cell cell = row.cell(column.column());
        String raw = row.text(column.column());
        Place place = Place.cell(sheet, row.number(), column.column(), raw);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            String rule = name.isEmpty() ? "missing-kpi-name" : "kpi-name-too-long";
            file.report().error(rule, place, "the row has no name of a KPI that can be used", "Name the KPI.");
            return;
        }
        KnownNames.Named named = file.names().find(name);
        int nameColumn = column.kpi() == null ? header.at(Column.KPI) : column.column();
        int nameRow = column.kpi() == null ? row.number() : header.row();
        boolean usable = file.checkName(named, name, Place.cell(sheet, nameRow, nameColumn, name)) && !said.broken();
        attributes.check(said, named, row);

        Period period = column.period() == null ? said.period() : column.period();
        ParsedCell parsed = grammar.parse(cell, named.unit());
        Fit fit = parsed instanceof ParsedCell.Value value ? file.units().fit(value, named.measure()) : null;
        State state = state(parsed, fit, named, place);
        if (usable) {
            Duplicates.Place here = new Duplicates.Place(sheetIndex, row.number());
            Duplicates.Place first = file.duplicates().earlier(said.account(), period, named.ordinal(), here);
            if (first != null) {
                reportDuplicate(first, column, place);
                state = State.DUPLICATE;
            }
        } else {
            state = State.INVALID;
        }
        emit(row, column, said, name, named, period, raw, fit, state);
    }

    private State state(ParsedCell parsed, @Nullable Fit fit, KnownNames.Named named, Place place) {
        if (parsed instanceof ParsedCell.CellProblem problem) {
            file.report().error(problem.rule(), place, problem.message(), problem.hint());
            return State.INVALID;
        }
        if (fit == null) {
            return State.MISSING;
        }
        file.fractions().add(named, fit.number(), fit.read(), place);
        return switch (fit.outcome()) {
            case FITS, CLAMPED -> State.VALUE;
            case UNIT_MISMATCH -> {
                String read = fit.unit().isEmpty() ? "a number" : fit.unit();
                file.report()
                        .warning(
                                "unit-mismatch",
                                place,
                                "expected " + named.unit() + ", read " + read + ": kept, and not scored",
                                "Give the value in " + named.unit() + ", or change the KPI's unit.");
                yield State.UNIT_MISMATCH;
            }
            case OUT_OF_SCALE -> {
                String scale =
                        named.measure().scaleMin() + " to " + named.measure().scaleMax();
                file.report()
                        .warning(
                                "out-of-scale",
                                place,
                                "expected " + scale + ", read " + fit.number().toPlainString()
                                        + ": kept, and not scored",
                                "Give the value on the KPI's scale, or change the scale.");
                yield State.OUT_OF_SCALE;
            }
        };
    }

    private void reportDuplicate(Duplicates.Place first, SheetPlan.Values column, Place place) {
        String where = first.sheet() == sheetIndex
                ? CellRef.of(first.row(), column.column())
                : file.sheetName(first.sheet()) + ", row " + (first.row() + 1);
        file.report()
                .error(
                        "duplicate-row",
                        place,
                        "the same account, KPI and period stand in " + where + " as well",
                        "Keep one of the two.");
    }

    private void emit(
            Row row,
            SheetPlan.Values column,
            RowFacts said,
            String name,
            KnownNames.Named named,
            @Nullable Period period,
            String raw,
            @Nullable Fit fit,
            State state) {
        Set<Flag> flags = fit == null
                ? Set.of()
                : switch (fit.outcome()) {
                    case FITS -> Set.of();
                    case CLAMPED -> Set.of(Flag.CLAMPED);
                    case UNIT_MISMATCH -> Set.of(Flag.UNIT_MISMATCH);
                    case OUT_OF_SCALE -> Set.of(Flag.OUT_OF_SCALE);
                };
        boolean kept = state != State.INVALID && state != State.DUPLICATE;
        KpiFact fact = named.fact();
        file.report()
                .value(new KpiRow(
                        said.account(),
                        period,
                        name,
                        named.kpi(),
                        state,
                        fit != null && kept ? fit.number().doubleValue() : Double.NaN,
                        fit == null ? UnitKind.NUMBER : fit.read(),
                        fit == null ? "" : fit.unit(),
                        raw,
                        flags,
                        sheet,
                        row.number(),
                        column.column(),
                        said.weight(),
                        fact != null && fact.category() != null ? fact.category() : said.category(),
                        said.categoryLabel(),
                        said.impact(),
                        said.frequency(),
                        said.sourceReview()));
    }
}
