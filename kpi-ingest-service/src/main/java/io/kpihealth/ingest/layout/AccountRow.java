package io.kpihealth.ingest.layout;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file says about an account.
 *
 * @param account null when a Summary sheet names none
 * @param text every field that has content, as printed
 * @param numbers those that could be read
 */
public record AccountRow(
        @Nullable AccountRef account,
        Map<AccountField, String> text,
        Map<AccountField, BigDecimal> numbers,
        @Nullable LocalDate renewalDate,
        String sheet,
        int row) {}
