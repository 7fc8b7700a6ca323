package io.kpihealth.ingest.layout;

import io.kpihealth.ingest.layout.Report.Place;
import io.kpihealth.ingest.workbook.Row;

/** Reads a sheet of KPIs of a master workbook: which KPIs there are. Its values are somebody's ratings, not measurements. */
final class CatalogueSheet {
    private final FileReading file;
    private final String sheet;
    private final Header header;
    private final RowFactsReader facts;
    private final AttributeCheck attributes;

    CatalogueSheet(FileReading file, SheetPlan plan, Header header, RowFactsReader facts) {
        this.file = file;
        this.sheet = plan.name();
        this.header = header;
        this.facts = facts;
        this.attributes = new AttributeCheck(file.attributes(), sheet, header);
    }

    boolean row(Row row) {
        int at = header.at(Column.KPI);
        String name = row.text(at);
        if (row.number() <= header.row() || name.isEmpty()) {
            return true;
        }
        KnownNames.Named named = file.names().find(name);
        file.checkName(named, name, Place.cell(sheet, row.number(), at, name));
        attributes.check(facts.read(row, /* periodInColumns */ true), named, row);
        int data = header.at(Column.DATA);
        if (!row.text(data).isEmpty()) {
            file.noteIgnoredData(Place.cell(sheet, row.number(), data, row.text(data)));
        }
        return true;
    }
}
