package io.kpihealth.ingest.layout;

import java.util.List;

/**
 * What came of a file.
 *
 * @param rows that name a KPI, or an account in a list of accounts
 * @param values that are kept
 * @param kpisInFileOrder each once: slug, or the name of a KPI that is not known yet
 * @param unknownKpis names among them that are not known yet
 */
public record FileSummary(
        Layout layout,
        long rows,
        long values,
        long errors,
        long warnings,
        List<String> kpisInFileOrder,
        List<String> unknownKpis) {}
