package io.kpihealth.suite.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Two sample tenants with six months of history; loading again adds what is missing. */
public final class DemoData {
    static final int MONTHS = 6;

    private static final String ACCOUNTS_FILE = "-accounts.xlsx";

    private final Transport transport;
    private final DemoTarget target;
    private final PrintStream out;
    private final Logins logins;
    private final YearMonth lastMonth;

    private DemoData(DemoTarget target, PrintStream out, Clock clock) throws IOException {
        this.target = target;
        this.out = out;
        this.transport = new Transport(target);
        this.logins = new Logins(target, transport);
        this.lastMonth = lastCompleteMonth(clock);
    }

    /**
     * @throws DemoFailure when the suite does not do what it should
     */
    public static void load(DemoTarget target, PrintStream out) throws IOException {
        DemoData demo = new DemoData(target, out, Clock.systemUTC());
        for (SampleTenant tenant : SampleTenant.ALL) {
            demo.load(tenant);
        }
    }

    /** The sample tenants keep the default time zone, UTC. */
    static YearMonth lastCompleteMonth(Clock clock) {
        return YearMonth.now(clock.withZone(ZoneOffset.UTC)).minusMonths(1);
    }

    private void load(SampleTenant tenant) {
        out.println("demo: " + tenant.name());
        String id = new TenantSetup(transport, target.gateway(), logins, out).ensure(tenant);
        ApiClient api = ApiClient.of(transport, target.gateway(), () -> logins.client(tenant.client()))
                .in(id);
        Uploads uploads = new Uploads(api);
        Set<String> present = uploads.committedFiles();
        List<SampleAccount> accounts = SampleAccount.of(tenant.shortName(), tenant.accounts());
        String accountsFile = tenant.shortName() + ACCOUNTS_FILE;
        if (!present.contains(accountsFile)) {
            byte[] file = SampleWorkbooks.accounts(accounts, lastMonth.atDay(1));
            commit(uploads, accountsFile, file, Map.of());
        }
        for (int month = 0; month < MONTHS; month++) {
            YearMonth period = lastMonth.minusMonths(MONTHS - 1L - month);
            String file = tenant.shortName() + "-portfolio-" + period + ".xlsx";
            if (!present.contains(file)) {
                byte[] workbook = SampleWorkbooks.portfolio(tenant.shortName(), accounts, period);
                commit(uploads, file, workbook, Map.of("period", period.toString(), "on_invalid", "skip"));
            }
        }
    }

    private void commit(Uploads uploads, String file, byte[] workbook, Map<String, String> options) {
        String id = uploads.send(file, workbook, options);
        Answer committed = uploads.commit(id);
        out.println("  %s: %s accounts, %s values, %s cells left out"
                .formatted(
                        file,
                        committed.body().path("counts").path("accounts").asText(),
                        committed.body().path("counts").path("values_new").asText(),
                        committed.body().path("counts").path("errors").asText()));
    }
}
