package io.kpihealth.ingest.upload;

import io.kpihealth.ingest.account.AccountFields;
import io.kpihealth.ingest.layout.AccountRef;
import io.kpihealth.ingest.layout.AccountRow;
import io.kpihealth.ingest.layout.KpiRow;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says which account of the tenant a row of a file is about, and what it tells of that account. */
final class AccountMatching {
    private final FileAccounts accounts;
    private final @Nullable UUID requestedId;
    private final Consumer<Issue> issues;
    private final Function<AccountFields, List<String>> rules;
    private final AccountFacts facts;
    private final Set<AccountRef> reported = new HashSet<>();
    private boolean confirmationNeeded;

    /**
     * @param requestedId the account that the request names
     * @param rules what is wrong with an account's fields, in words
     */
    AccountMatching(
            FileAccounts accounts,
            @Nullable UUID requestedId,
            Consumer<Issue> issues,
            Function<AccountFields, List<String>> rules) {
        this.accounts = accounts;
        this.requestedId = requestedId;
        this.issues = issues;
        this.rules = rules;
        this.facts = new AccountFacts(issues);
    }

    /** The account of a row of values; a file without a column of accounts is about the requested one. */
    Optional<AccountDraft> match(KpiRow row, boolean accountColumn) {
        if (!accountColumn && requested().isPresent()) {
            return requested();
        }
        AccountRef ref = row.account();
        return ref == null ? requested() : resolve(ref, row.sheet(), row.cell());
    }

    /** @param list whether the row is one of a list of accounts, not the summary of one */
    void describe(AccountRow row, boolean list) {
        AccountRef ref = row.account();
        Optional<AccountDraft> draft = list || requested().isEmpty()
                ? (ref == null ? Optional.empty() : resolve(ref, row.sheet(), cell(row)))
                : requested();
        draft.ifPresent(account -> {
            boolean differs = !list
                    && ref != null
                    && accounts.find(ref).filter(account::equals).isEmpty();
            if (differs) {
                confirmationNeeded = true;
                issues.accept(Issue.warning(
                        "account-differs",
                        row.sheet(),
                        /* cell */ null,
                        "The Summary names another account than the request.",
                        "Check which one is meant; the values go to the account of the request."));
            } else {
                describe(account, row, list);
            }
        });
    }

    boolean confirmationNeeded() {
        return confirmationNeeded;
    }

    private void describe(AccountDraft account, AccountRow row, boolean list) {
        AccountFields described = facts.over(account.fields(), row, list);
        if (list && accounts.nameTaken(described.name(), account)) {
            issues.accept(Issue.error(
                    "name-taken",
                    row.sheet(),
                    cell(row),
                    "Another account has this name.",
                    "Names are unique; change one."));
            return;
        }
        if (account.known() != null
                && account.known().fields().externalId() != null
                && !Objects.equals(account.known().fields().externalId(), described.externalId())) {
            issues.accept(Issue.error(
                    "external-id-differs",
                    row.sheet(),
                    cell(row),
                    "The account of this name has another external id.",
                    "Change the id at the account first, or give this row another name."));
            return;
        }
        List<String> broken = rules.apply(described);
        for (String rule : broken) {
            issues.accept(Issue.error("account-invalid", row.sheet(), cell(row), rule, "Correct the row."));
        }
        if (broken.isEmpty()) {
            account.describe(described);
        }
    }

    private Optional<AccountDraft> resolve(AccountRef ref, String sheet, String cell) {
        Optional<AccountDraft> seen = accounts.seen(ref);
        if (seen != null) {
            return seen;
        }
        List<String> broken = accounts.find(ref).isPresent()
                ? List.of()
                : rules.apply(AccountFields.named(
                        Objects.requireNonNullElse(ref.name(), Objects.requireNonNullElse(ref.externalId(), "")),
                        ref.externalId()));
        Optional<AccountDraft> draft = broken.isEmpty() ? accounts.resolve(ref) : Optional.empty();
        if (draft.isEmpty() && reported.add(ref)) {
            issues.accept(Issue.error(
                    broken.isEmpty() ? "unknown-account" : "account-invalid",
                    sheet,
                    cell,
                    broken.isEmpty() ? "There is no such account." : broken.getFirst(),
                    broken.isEmpty() ? "Create it, or send unknown_accounts=create." : "Correct the name."));
        }
        return draft;
    }

    private Optional<AccountDraft> requested() {
        return requestedId == null ? Optional.empty() : accounts.find(requestedId);
    }

    private static String cell(AccountRow row) {
        return "A" + (row.row() + 1);
    }
}
