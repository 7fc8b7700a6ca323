package io.kpihealth.ingest.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kpihealth.audit.AuditTrail;
import io.kpihealth.messaging.Outbox;
import io.kpihealth.scoringclient.Folding;
import io.kpihealth.tenancy.Ids;
import io.kpihealth.tenancy.TenantContext;
import io.kpihealth.web.CommonProblem;
import io.kpihealth.web.Cursor;
import io.kpihealth.web.ETags;
import io.kpihealth.web.Page;
import io.kpihealth.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class Accounts {
    private static final String YEARS = "must be in the years 1 to 9999";

    private final AccountRepository repository;
    private final TenantContext tenant;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final ObjectMapper mapper;
    private final Validator validator;
    private final Clock clock;

    Accounts(
            AccountRepository repository,
            TenantContext tenant,
            Outbox outbox,
            AuditTrail audit,
            ObjectMapper mapper,
            Validator validator,
            Clock clock) {
        this.repository = repository;
        this.tenant = tenant;
        this.outbox = outbox;
        this.audit = audit;
        this.mapper = mapper;
        this.validator = validator;
        this.clock = clock;
    }

    @Transactional
    Page<AccountView> list(AccountFilter filter, @Nullable String cursor, int limit) {
        List<Account> found = repository.page(filter, Cursor.decode(cursor, /* parts */ 2), limit + 1);
        boolean more = found.size() > limit;
        List<Account> items = more ? found.subList(0, limit) : found;
        String next =
                more ? Cursor.encode(items.getLast().nameKey, items.getLast().id.toString()) : null;
        return new Page<>(items.stream().map(AccountView::from).toList(), next, repository.count(filter));
    }

    @Transactional
    AccountView get(UUID id) {
        return AccountView.from(repository.findByIdOptional(id).orElseThrow(ProblemException::notFound));
    }

    @Transactional
    AccountView create(AccountFields fields) {
        Account account = add(fields, /* causationId */ null);
        return AccountView.from(account);
    }

    @Transactional
    AccountView patch(UUID id, @Nullable String ifMatch, @Nullable ObjectNode patch) throws JsonProcessingException {
        if (patch == null) {
            throw ProblemException.of(CommonProblem.BAD_REQUEST, "Send a JSON object with the fields to change.");
        }
        Account account = repository.findLocked(id).orElseThrow(ProblemException::notFound);
        if (ifMatch != null) {
            ETags.requireMatch(ifMatch, ETags.strong(account.version));
        }
        ObjectNode merged = mapper.valueToTree(account.fields());
        merged.setAll(patch);
        change(account, mapper.treeToValue(merged, AccountFields.class), "account.changed", /* causationId */ null);
        return AccountView.from(account);
    }

    /** Accounts are kept for their history: deleting makes them inactive. */
    @Transactional
    void delete(UUID id, @Nullable String ifMatch) {
        Account account = repository.findLocked(id).orElseThrow(ProblemException::notFound);
        if (ifMatch != null) {
            ETags.requireMatch(ifMatch, ETags.strong(account.version));
        }
        if (account.status.equals("active")) {
            change(account, account.fields().withStatus("inactive"), "account.deleted", /* causationId */ null);
        }
    }

    /** Creates what an upload brings; in the caller's transaction, which calls {@link #flush} after the last one. */
    public void importNew(UUID id, AccountFields fields, String causationId) {
        check(fields);
        insert(id, fields, causationId);
    }

    /** Changes what an upload says differently; in the caller's transaction. */
    public void importChange(UUID id, AccountFields fields, String causationId) {
        Account account = repository.findLocked(id).orElseThrow();
        change(account, fields, "account.changed", causationId);
    }

    /** Every account of the tenant by name and external id, for matching; in the caller's transaction. */
    public AccountBook book() {
        return new AccountBook(repository.listAll().stream()
                .map(account -> new AccountBook.Entry(account.id, account.nameKey, account.segment, account.fields()))
                .toList());
    }

    /** What is wrong with the fields, in words; empty when nothing is. */
    public List<String> violations(AccountFields fields) {
        return Stream.concat(
                        validator.validate(fields).stream()
                                .map(violation -> SnakeCaseStrategy.INSTANCE.translate(
                                                violation.getPropertyPath().toString())
                                        + " "
                                        + violation.getMessage()),
                        renewalIsDated(fields) ? Stream.empty() : Stream.of("renewal_date " + YEARS))
                .sorted()
                .toList();
    }

    private Account add(AccountFields fields, @Nullable String causationId) {
        check(fields);
        refuseTaken(fields, /* self */ null);
        Account account = insert(Ids.next(), fields, causationId);
        flush();
        return account;
    }

    private Account insert(UUID id, AccountFields fields, @Nullable String causationId) {
        Account account = new Account(id, fields, clock.instant());
        repository.persist(account);
        audit.record("account.created", "account", account.id.toString(), null, fields, null);
        outbox.publish(AccountChanged.of(tenant.tenantId(), account, causationId));
        return account;
    }

    private void change(Account account, AccountFields fields, String action, @Nullable String causationId) {
        check(fields);
        AccountFields before = account.fields();
        if (before.equals(fields)) {
            return;
        }
        refuseTaken(fields, account.id);
        account.change(fields, clock.instant());
        flush();
        audit.record(action, "account", account.id.toString(), before, fields, null);
        outbox.publish(AccountChanged.of(tenant.tenantId(), account, causationId));
    }

    private void check(AccountFields fields) {
        ProblemException problem = ProblemException.of(CommonProblem.UNPROCESSABLE, "The account is not valid.");
        for (var violation : validator.validate(fields)) {
            problem.with(pointer(violation.getPropertyPath().toString()), violation.getMessage());
        }
        if (!renewalIsDated(fields)) {
            problem.with("/renewal_date", YEARS);
        }
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
    }

    /** The database's dates end sooner than Java's, and nobody means a year of five digits. */
    private static boolean renewalIsDated(AccountFields fields) {
        @Nullable LocalDate renewal = fields.renewalDate();
        return renewal == null || (renewal.getYear() >= 1 && renewal.getYear() <= 9999);
    }

    private static String pointer(String property) {
        return "/" + SnakeCaseStrategy.INSTANCE.translate(property);
    }

    private void refuseTaken(AccountFields fields, @Nullable UUID self) {
        repository
                .find("nameKey", Folding.fold(fields.name()))
                .firstResultOptional()
                .filter(other -> !other.id.equals(self))
                .ifPresent(other -> {
                    throw taken("/name", other.id);
                });
        if (fields.externalId() != null) {
            repository
                    .find("externalId", fields.externalId())
                    .firstResultOptional()
                    .filter(other -> !other.id.equals(self))
                    .ifPresent(other -> {
                        throw taken("/external_id", other.id);
                    });
        }
    }

    private static ProblemException taken(String pointer, UUID other) {
        return ProblemException.of(CommonProblem.CONFLICT, "Another account has this already.")
                .with(pointer, "is taken")
                .extension("account_id", other.toString());
    }

    /** Two requests may pass the check at once; the unique keys decide. */
    public void flush() {
        try {
            repository.flush();
        } catch (ConstraintViolationException lost) {
            throw ProblemException.of(CommonProblem.CONFLICT, "Another account got this name or external id first.");
        }
    }
}
