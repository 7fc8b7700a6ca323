package io.kpihealth.ingest.upload;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import io.kpihealth.ingest.layout.SheetInfo;
import io.kpihealth.ingest.layout.WeightsProposal;
import io.kpihealth.scoringclient.RangeSource;
import io.kpihealth.scoringclient.Status;
import io.kpihealth.scoringclient.UnitKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a commit would do, one page of its values at a time.
 *
 * @param confirmsKpiSet whether the commit makes the KPIs of this file the tenant's KPI set
 * @param proposal what a master workbook proposes; a person takes it over, a commit never does
 * @param accounts accounts that the part of the file read for this page creates or changes
 */
record PreviewView(
        UUID uploadId,
        @Nullable String layout,
        List<String> periods,
        boolean confirmsKpiSet,
        List<SheetInfo> sheets,
        @Nullable WeightsProposal proposal,
        List<AccountChange> accounts,
        List<Cell> items,
        @Nullable String next,
        int total) {

    enum What {
        NEW,
        CHANGED,
        SAME;

        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param accountId null when the account does not exist yet
     * @param former the value that stands there now
     * @param status what the value would have by the tenant's ranges; null when they are not known for certain
     */
    record Cell(
            String sheet,
            String cell,
            @Nullable UUID accountId,
            String account,
            String period,
            String kpi,
            String name,
            What what,
            double value,
            String raw,
            UnitKind readUnit,
            @Nullable String unit,
            Set<String> flags,
            @Nullable Double former,
            @Nullable Status status,
            @Nullable RangeSource rangeSource) {}

    record AccountChange(@Nullable UUID accountId, String name, What what, Map<String, Change> changes) {}

    record Change(JsonNode from, JsonNode to) {}
}
