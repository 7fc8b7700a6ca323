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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a commit would do, one page of its values at a time.
 *
 * @param confirmsKpiSet whether the commit makes the KPIs of this file the tenant's KPI set
 * @param proposal what a master workbook proposes; a person takes it over, a commit never does
 * @param accounts accounts that the part of the file read for this page creates or changes
 */
@Schema(
        description = "What a commit would do, one page of its values at a time.",
        requiredProperties = {
            "upload_id",
            "layout",
            "periods",
            "confirms_kpi_set",
            "sheets",
            "proposal",
            "accounts",
            "items",
            "next",
            "total"
        })
record PreviewView(
        UUID uploadId,

        @Schema(
                nullable = true,
                pattern = "^(account-workbook|portfolio-workbook|time-series|accounts-list|master-workbook)$")
        @Nullable
        String layout,

        List<String> periods,

        @Schema(description = "Whether the commit makes the KPIs of this file the organisation's KPI set")
        boolean confirmsKpiSet,

        List<SheetInfo> sheets,
        @Schema(nullable = true) @Nullable WeightsProposal proposal,

        @Schema(description = "Accounts that the part of the file read for this page creates or changes")
        List<AccountChange> accounts,

        List<Cell> items,

        @Schema(nullable = true, description = "Cursor of the following page; null on the last one") @Nullable
        String next,

        @Schema(description = "All values of the file") int total) {

    @Schema(
            name = "PreviewKind",
            enumeration = {"new", "changed", "same"})
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
    @Schema(
            name = "PreviewValue",
            description = "A value of the file, beside the one that is stored.",
            requiredProperties = {
                "sheet",
                "cell",
                "account_id",
                "account",
                "period",
                "kpi",
                "name",
                "what",
                "value",
                "raw",
                "read_unit",
                "unit",
                "flags",
                "former",
                "status",
                "range_source"
            })
    record Cell(
            String sheet,
            @Schema(description = "Such as C7") String cell,

            @Schema(nullable = true, description = "Null while the account does not exist") @Nullable
            UUID accountId,

            @Schema(description = "Name of the account") String account,
            @Schema(description = "Such as 2026-03") String period,
            @Schema(description = "Slug") String kpi,
            String name,
            What what,
            double value,
            @Schema(description = "What stands in the cell") String raw,
            UnitKind readUnit,
            @Schema(nullable = true) @Nullable String unit,

            @Schema(description = "Such as unit-mismatch or out-of-scale")
            Set<String> flags,

            @Schema(nullable = true, description = "The value that stands there now") @Nullable
            Double former,

            @Schema(nullable = true) @Nullable Status status,
            @Schema(nullable = true) @Nullable RangeSource rangeSource) {}

    @Schema(
            name = "PreviewAccount",
            description = "An account that a commit creates or changes.",
            requiredProperties = {"account_id", "name", "what", "changes"})
    record AccountChange(
            @Schema(nullable = true, description = "Null while the account does not exist") @Nullable
            UUID accountId,

            String name,
            What what,
            @Schema(description = "By field") Map<String, Change> changes) {}

    @Schema(
            name = "PreviewChange",
            description = "A field before and after; null: empty.",
            requiredProperties = {"from", "to"})
    record Change(
            @Schema(implementation = Object.class) JsonNode from,
            @Schema(implementation = Object.class) JsonNode to) {}
}
