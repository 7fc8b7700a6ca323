package io.kpihealth.ingest.account;

import io.kpihealth.ingest.Decimals;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What people and files may say about an account; the body of POST and, merged over the present
 * state, of PATCH. Money is in the tenant's currency.
 *
 * @param segment its label; the slug is made from it
 */
@Schema(
        description = "What people and files may say about an account. Money is in the organisation's currency.",
        additionalProperties = Schema.False.class)
public record AccountFields(
        @Schema(required = false, pattern = "[^\\u0000-\\u0020]") @NotBlank @Size(max = 200)
        String name,

        @Schema(nullable = true, description = "Its id in another system") @Nullable @Size(min = 1, max = 100)
        String externalId,

        @Schema(nullable = true, description = "Null: active") @Pattern(regexp = "^(active|inactive)$")
        String status,

        @Schema(nullable = true, description = "Label; its key is made from it") @Nullable @Size(min = 1, max = 80)
        String segment,

        @Schema(nullable = true) @Nullable @Pattern(regexp = "^(onboarding|adoption|growth|renewal|at-risk|expansion)$")
        String stage,

        @Schema(nullable = true) @Nullable @Size(max = 200) String industry,
        @Schema(nullable = true) @Nullable @Size(max = 200) String region,
        @Schema(nullable = true) @Nullable @PositiveOrZero Integer employees,

        @Schema(
                nullable = true,
                description = "What the customer pays in a year",
                minimum = "-9999999999999999.9999",
                maximum = "9999999999999999.9999")
        @Nullable
        @Digits(integer = 16, fraction = 4)
        BigDecimal contractValue,

        @Schema(
                nullable = true,
                description = "The customer's own turnover; information only",
                minimum = "-9999999999999999.9999",
                maximum = "9999999999999999.9999")
        @Nullable
        @Digits(integer = 16, fraction = 4)
        BigDecimal revenue,

        @Schema(nullable = true) @Nullable LocalDate renewalDate,

        @Schema(nullable = true) @Nullable @Pattern(regexp = "^(renewed|extended|reduced|lost)$")
        String renewalOutcome,

        @Schema(nullable = true, minimum = "-9999999999999999.9999", maximum = "9999999999999999.9999")
        @Nullable
        @Digits(integer = 16, fraction = 4)
        BigDecimal renewalAmount,

        @Schema(nullable = true, description = "Null: unknown") @Pattern(regexp = "^(active|at-risk|departed|unknown)$")
        String championStatus,

        @Schema(nullable = true, description = "Null: false")
        Boolean budgetRisk,

        @Schema(nullable = true) @Nullable @PositiveOrZero Integer licenceSeats,
        @Schema(nullable = true) @Nullable @PositiveOrZero Integer seatsUsed,

        @Schema(nullable = true, description = "Hours to the first answer of support", maximum = "99999999.99")
        @Nullable
        @PositiveOrZero
        @Digits(integer = 8, fraction = 2)
        BigDecimal responseTargetHours,

        @Schema(nullable = true, description = "Membership of the person who looks after it") @Nullable
        UUID ownerMembershipId) {

    // A body that leaves a field out gives null here whatever the type says.
    @SuppressWarnings("NullAway")
    public AccountFields {
        name = Objects.requireNonNullElse(name, "");
        status = Objects.requireNonNullElse(status, "active");
        championStatus = Objects.requireNonNullElse(championStatus, "unknown");
        budgetRisk = Objects.requireNonNullElse(budgetRisk, Boolean.FALSE);
        contractValue = plain(contractValue);
        revenue = plain(revenue);
        renewalAmount = plain(renewalAmount);
        responseTargetHours = plain(responseTargetHours);
    }

    /** 500000, 5E+5 and 500000.0000 are one amount: to comparisons, to events and to people. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal amount) {
        return amount == null ? null : Decimals.trimmed(Decimals.writable(amount));
    }

    public static AccountFields named(String name, @Nullable String externalId) {
        return new AccountFields(
                name,
                externalId,
                "active",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "unknown",
                false,
                null,
                null,
                null,
                null);
    }

    AccountFields withStatus(String changed) {
        return new AccountFields(
                name,
                externalId,
                changed,
                segment,
                stage,
                industry,
                region,
                employees,
                contractValue,
                revenue,
                renewalDate,
                renewalOutcome,
                renewalAmount,
                championStatus,
                budgetRisk,
                licenceSeats,
                seatsUsed,
                responseTargetHours,
                ownerMembershipId);
    }
}
