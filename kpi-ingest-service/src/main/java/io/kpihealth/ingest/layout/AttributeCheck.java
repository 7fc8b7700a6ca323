package io.kpihealth.ingest.layout;

import io.kpihealth.ingest.layout.Attributes.Attribute;
import io.kpihealth.ingest.layout.Report.Place;
import io.kpihealth.ingest.workbook.Row;
import org.jspecify.annotations.Nullable;

/** Compares the rows of one sheet with the definitions of their KPIs. */
final class AttributeCheck {
    private final Attributes attributes;
    private final String sheet;
    private final Header header;

    AttributeCheck(Attributes attributes, String sheet, Header header) {
        this.attributes = attributes;
        this.sheet = sheet;
        this.header = header;
    }

    void check(RowFacts said, KnownNames.Named named, Row row) {
        KpiFact fact = named.fact();
        if (fact != null && said.category() != null) {
            attributes.check(
                    Attribute.CATEGORY,
                    said.category(),
                    fact.category(),
                    place(row, Column.COMPONENT, said.categoryLabel()));
        }
        String impact = fact == null ? null : fact.impact();
        attributes.check(Attribute.IMPACT, said.impact(), impact, place(row, Column.IMPACT, said.impact()));
        String frequency = fact == null ? null : fact.frequency();
        attributes.check(
                Attribute.FREQUENCY, said.frequency(), frequency, place(row, Column.FREQUENCY, said.frequency()));
        String source = fact == null ? null : fact.sourceReview();
        attributes.check(Attribute.SOURCE, said.sourceReview(), source, place(row, Column.SOURCE, said.sourceReview()));
    }

    private Place place(Row row, Column column, @Nullable String raw) {
        int at = header.at(column);
        return at < 0 || row.cell(at) == null
                ? Place.sheet(sheet)
                : Place.cell(sheet, row.number(), at, raw == null ? "" : raw);
    }
}
