package io.kpihealth.ingest.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a file before its rows are read.
 *
 * @param summary what a Summary sheet says about the account of the file
 * @param accountColumn whether rows name their account
 * @param periodColumn whether rows or columns name their period
 * @param weights of a master workbook
 */
public record FileHead(
        Layout layout,
        List<SheetInfo> sheets,
        @Nullable AccountRow summary,
        boolean accountColumn,
        boolean periodColumn,
        List<CategorySheet> categories,
        @Nullable WeightsProposal weights) {}
