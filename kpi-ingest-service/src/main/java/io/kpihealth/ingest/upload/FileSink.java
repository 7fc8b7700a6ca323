package io.kpihealth.ingest.upload;

import io.kpihealth.ingest.account.AccountFields;
import io.kpihealth.ingest.catalogue.KpiDefinition;
import io.kpihealth.ingest.layout.AccountRow;
import io.kpihealth.ingest.layout.CategorySheet;
import io.kpihealth.ingest.layout.FileHead;
import io.kpihealth.ingest.layout.KpiMatch;
import io.kpihealth.ingest.layout.KpiNames;
import io.kpihealth.ingest.layout.KpiRow;
import io.kpihealth.ingest.layout.Layout;
import io.kpihealth.ingest.layout.Problem;
import io.kpihealth.ingest.layout.RowSink;
import io.kpihealth.scoringclient.Impact;
import io.kpihealth.scoringclient.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rows of a file meet the tenant: accounts and KPIs are found or made, values go on to the target. */
final class FileSink implements RowSink {
    private static final Pattern KPI_SUFFIX = Pattern.compile("(?i)\\s+kpis?\\s*(\\(.*\\))?$");
    private static final String HEALTH_SCORE = "health-score";

    /** Gets every value that is to be stored. */
    interface ValueTarget {
        void accept(AccountDraft account, KpiDefinition kpi, Period period, KpiRow row);
    }

    private final FileContext context;
    private final KpiNames names;
    private final ValueTarget target;
    private final Consumer<Issue> issues;
    private final FileAccounts accounts;
    private final AccountMatching matching;
    private final Set<String> namedKpis = new LinkedHashSet<>();
    private final Map<String, String> categoryLabels = new LinkedHashMap<>();
    private final Set<Period> periods = new LinkedHashSet<>();
    private @Nullable FileHead head;
    private @Nullable FileRefused refusal;

    FileSink(
            FileContext context,
            KpiNames names,
            ValueTarget target,
            Consumer<Issue> issues,
            Function<AccountFields, List<String>> rules) {
        this.context = context;
        this.names = names;
        this.target = target;
        this.issues = issues;
        this.accounts = new FileAccounts(
                context.book(), context.options().unknownAccounts().equals("create"));
        this.matching = new AccountMatching(accounts, context.options().accountId(), issues, rules);
    }

    @Override
    public void begin(FileHead found) {
        head = found;
        UploadOptions options = context.options();
        Layout layout = found.layout();
        if (options.layout() != null && !options.layout().equals(layout.wire())) {
            throw refuse(
                    "layout-differs",
                    "The file has the layout " + layout.wire() + ", not " + options.layout() + ".",
                    "Leave the layout out, or send the other file.");
        }
        if (layout.carriesValues() && !found.periodColumn() && options.period() == null) {
            throw refuse(
                    "period-required",
                    "The file does not say for which period its values are.",
                    "Send the option period, such as 2026-03.");
        }
        if (options.accountId() != null && accounts.find(options.accountId()).isEmpty()) {
            throw refuse("account-unknown", "There is no account with the id of the option.", "Check account_id.");
        }
        AccountRow summary = found.summary();
        if (layout.carriesValues()
                && !found.accountColumn()
                && (summary == null || summary.account() == null)
                && options.accountId() == null) {
            throw refuse(
                    "account-required",
                    "The file does not say of which account its values are.",
                    "Send the option account_id, or add a Summary sheet with the company.");
        }
        for (CategorySheet sheet : found.categories()) {
            categoryLabels.putIfAbsent(
                    sheet.category(), KPI_SUFFIX.matcher(sheet.label()).replaceFirst(""));
        }
        if (layout.carriesValues() && summary != null) {
            account(summary);
        }
    }

    @Override
    public void value(KpiRow row) {
        if (!head().layout().carriesValues()) {
            return;
        }
        KpiDefinition kpi = kpi(row);
        if (kpi == null) {
            return;
        }
        namedKpis.add(kpi.kpi());
        Optional<AccountDraft> account = matching.match(row, head().accountColumn());
        Period period = row.period();
        if (account.isPresent() && period != null && row.stored()) {
            periods.add(period);
            target.accept(account.get(), kpi, period, row);
        }
    }

    @Override
    public void account(AccountRow row) {
        matching.describe(row, /* list */ head().layout() == Layout.ACCOUNTS_LIST);
    }

    @Override
    public void problem(Problem problem) {
        issues.accept(Issue.from(problem));
    }

    private @Nullable KpiDefinition kpi(KpiRow row) {
        String kpi = row.kpi();
        if (kpi == null) {
            return names.match(row.name()) instanceof KpiMatch.Unknown
                    ? context.catalogue()
                            .invent(
                                    row.name(),
                                    row.category(),
                                    Impact.of(row.impact()).map(Impact::label).orElse(null))
                    : null;
        }
        if (kpi.equals(HEALTH_SCORE)) {
            issues.accept(Issue.error(
                    "computed-value",
                    row.sheet(),
                    row.cell(),
                    "A health score is computed, not imported.",
                    "Remove it."));
            return null;
        }
        return context.catalogue().use(kpi);
    }

    private FileRefused refuse(String rule, String message, String hint) {
        refusal = new FileRefused(rule, message, hint);
        return refusal;
    }

    FileHead head() {
        return Objects.requireNonNull(head, "begin comes first");
    }

    KpiNames names() {
        return names;
    }

    /** What {@link #begin} threw, should the reader have wrapped it. */
    @Nullable
    FileRefused refusal() {
        return refusal;
    }

    FileAccounts accounts() {
        return accounts;
    }

    Set<String> namedKpis() {
        return namedKpis;
    }

    Map<String, String> categoryLabels() {
        return categoryLabels;
    }

    List<Period> periods() {
        List<Period> sorted = new ArrayList<>(periods);
        sorted.sort(null);
        return sorted;
    }

    boolean confirmationNeeded() {
        return matching.confirmationNeeded();
    }
}
