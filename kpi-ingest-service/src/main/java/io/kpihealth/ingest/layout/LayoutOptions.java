package io.kpihealth.ingest.layout;

import io.kpihealth.ingest.cell.NumberStyle;
import io.kpihealth.ingest.workbook.Caps;
import io.kpihealth.ingest.workbook.Deadline;
import io.kpihealth.scoringclient.Period;
import org.jspecify.annotations.Nullable;

/**
 * How a file is read: what the tenant knows, and what was asked for.
 *
 * @param fileName tells CSV files, which have nothing else to be told by
 * @param currency ISO code of the tenant's currency
 * @param period of rows that name none
 * @param grain of the periods into which dates of a Period column fall
 */
public record LayoutOptions(
        String fileName,
        KpiNames names,
        KpiFacts facts,
        CategoryNames categories,
        NumberStyle style,
        String currency,
        @Nullable Period period,
        Period.Grain grain,
        Caps caps,
        Deadline deadline) {

    /** A tenant without anything of its own. */
    public static LayoutOptions shipped(String fileName) {
        return new LayoutOptions(
                fileName,
                KpiNames.shipped(),
                KpiFacts.shipped(),
                CategoryNames.shipped(),
                NumberStyle.US,
                "USD",
                /* period */ null,
                Period.Grain.MONTH,
                Caps.standard(),
                Deadline.none());
    }

    public LayoutOptions withPeriod(@Nullable Period asked) {
        return new LayoutOptions(fileName, names, facts, categories, style, currency, asked, grain, caps, deadline);
    }

    public LayoutOptions withCaps(Caps other) {
        return new LayoutOptions(fileName, names, facts, categories, style, currency, period, grain, other, deadline);
    }
}
