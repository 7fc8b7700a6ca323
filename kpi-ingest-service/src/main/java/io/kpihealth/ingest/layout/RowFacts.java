package io.kpihealth.ingest.layout;

import io.kpihealth.scoringclient.Period;
import org.jspecify.annotations.Nullable;

/**
 * What a row says apart from its values.
 *
 * @param broken whether the account or period cannot be read
 * @param category slug of the component or sheet
 */
record RowFacts(
        @Nullable AccountRef account,
        @Nullable Period period,
        boolean broken,
        @Nullable Double weight,
        @Nullable String category,
        @Nullable String categoryLabel,
        @Nullable String impact,
        @Nullable String frequency,
        @Nullable String sourceReview) {}
