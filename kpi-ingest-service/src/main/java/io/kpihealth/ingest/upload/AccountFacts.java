package io.kpihealth.ingest.upload;

import io.kpihealth.ingest.account.AccountFields;
import io.kpihealth.ingest.layout.AccountField;
import io.kpihealth.ingest.layout.AccountRef;
import io.kpihealth.ingest.layout.AccountRow;
import io.kpihealth.tenancy.Slugs;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a Summary sheet or a row of an accounts list says, laid over the fields of an account. */
final class AccountFacts {
    private static final Set<String> STAGES =
            Set.of("onboarding", "adoption", "growth", "renewal", "at-risk", "expansion");
    private static final Set<String> CHAMPION = Set.of("active", "at-risk", "departed", "unknown");
    private static final Set<String> STATUS = Set.of("active", "inactive");

    private final Consumer<Issue> issues;

    AccountFacts(Consumer<Issue> issues) {
        this.issues = issues;
    }

    /** @param identity whether name and external id are taken over too: an accounts list states them, a Summary only refers */
    AccountFields over(AccountFields now, AccountRow row, boolean identity) {
        AccountRef ref = identity ? row.account() : null;
        String name = ref == null ? null : ref.name();
        String externalId = ref == null ? null : ref.externalId();
        return new AccountFields(
                Objects.requireNonNullElse(name, now.name()),
                externalId == null ? now.externalId() : externalId,
                word(row, AccountField.STATUS, STATUS, now.status()),
                text(row, AccountField.SEGMENT, now.segment()),
                wordOrNone(row, AccountField.STAGE, STAGES, now.stage()),
                text(row, AccountField.INDUSTRY, now.industry()),
                text(row, AccountField.REGION, now.region()),
                employees(row, now.employees()),
                money(row, AccountField.CONTRACT_VALUE, now.contractValue()),
                money(row, AccountField.REVENUE, now.revenue()),
                row.renewalDate() == null ? now.renewalDate() : row.renewalDate(),
                now.renewalOutcome(),
                now.renewalAmount(),
                word(row, AccountField.CHAMPION, CHAMPION, now.championStatus()),
                now.budgetRisk(),
                now.licenceSeats(),
                now.seatsUsed(),
                now.responseTargetHours(),
                now.ownerMembershipId());
    }

    private static @Nullable String text(AccountRow row, AccountField field, @Nullable String now) {
        String text = row.text().get(field);
        return text == null ? now : text.strip();
    }

    private String word(AccountRow row, AccountField field, Set<String> known, String now) {
        return Objects.requireNonNullElse(wordOrNone(row, field, known, now), now);
    }

    private @Nullable String wordOrNone(AccountRow row, AccountField field, Set<String> known, @Nullable String now) {
        String text = row.text().get(field);
        if (text == null) {
            return now;
        }
        String word = Slugs.of(text, /* fallback */ "");
        if (known.contains(word)) {
            return word;
        }
        issues.accept(Issue.warning(
                "unknown-" + Slugs.of(field.name(), ""),
                row.sheet(),
                "A" + (row.row() + 1),
                "This is none of the known words; the account keeps what it has.",
                "Use " + String.join(", ", known.stream().sorted().toList()) + "."));
        return now;
    }

    private static @Nullable Integer employees(AccountRow row, @Nullable Integer now) {
        BigDecimal number = row.numbers().get(AccountField.EMPLOYEES);
        return number == null
                ? now
                : (Integer) number.setScale(0, RoundingMode.HALF_UP).intValue();
    }

    private static @Nullable BigDecimal money(AccountRow row, AccountField field, @Nullable BigDecimal now) {
        BigDecimal number = row.numbers().get(field);
        return number == null ? now : number;
    }
}
