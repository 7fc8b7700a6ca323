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
import org.jspecify.annotations.Nullable;

/**
 * What people and files may say about an account; the body of POST and, merged over the present
 * state, of PATCH. Money is in the tenant's currency.
 *
 * @param segment its label; the slug is made from it
 */
public record AccountFields(
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(min = 1, max = 100) String externalId,
        @Pattern(regexp = "active|inactive") String status,
        @Nullable @Size(min = 1, max = 80) String segment,

        @Nullable @Pattern(regexp = "onboarding|adoption|growth|renewal|at-risk|expansion")
        String stage,

        @Nullable @Size(max = 200) String industry,
        @Nullable @Size(max = 200) String region,
        @Nullable @PositiveOrZero Integer employees,
        @Nullable @Digits(integer = 16, fraction = 4) BigDecimal contractValue,
        @Nullable @Digits(integer = 16, fraction = 4) BigDecimal revenue,
        @Nullable LocalDate renewalDate,

        @Nullable @Pattern(regexp = "renewed|extended|reduced|lost")
        String renewalOutcome,

        @Nullable @Digits(integer = 16, fraction = 4) BigDecimal renewalAmount,
        @Pattern(regexp = "active|at-risk|departed|unknown") String championStatus,
        Boolean budgetRisk,
        @Nullable @PositiveOrZero Integer licenceSeats,
        @Nullable @PositiveOrZero Integer seatsUsed,

        @Nullable @PositiveOrZero @Digits(integer = 8, fraction = 2)
        BigDecimal responseTargetHours,

        @Nullable UUID ownerMembershipId) {

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
        return amount == null ? null : Decimals.trimmed(amount);
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
