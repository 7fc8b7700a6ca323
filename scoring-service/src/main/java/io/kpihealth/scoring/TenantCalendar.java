package io.kpihealth.scoring;

import io.kpihealth.scoringclient.Period;
import io.kpihealth.tenancy.TenantContext;
import io.kpihealth.tenancy.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** What day it is for the tenant: periods open and close by its own time zone. */
@ApplicationScoped
public class TenantCalendar {
    private final TenantDirectory directory;
    private final TenantContext tenant;
    private final Clock clock;

    TenantCalendar(TenantDirectory directory, TenantContext tenant, Clock clock) {
        this.directory = directory;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** Empty until the organisation is known here; what depends on it waits. */
    public Optional<LocalDate> today() {
        return directory.find(tenant.tenantId()).map(info -> LocalDate.now(clock.withZone(zone(info.timezone()))));
    }

    /** The current month, for people: a day's uncertainty is better than no answer. */
    public Period currentMonth() {
        return Period.of(Period.Grain.MONTH, todayOrUtc());
    }

    /** First day of the oldest month that is still open: earlier ones keep their scores as reported. */
    public LocalDate firstOpenDay() {
        return Period.oldestOpen(Period.Grain.MONTH, todayOrUtc()).start();
    }

    /** A tenant whose own event is still on its way counts as UTC: edges of periods move by hours at most. */
    private LocalDate todayOrUtc() {
        return today().orElseGet(() -> LocalDate.now(clock.withZone(ZoneOffset.UTC)));
    }

    /** An unusable name must not stop the tenant's scores; it shifts the edge of a period by hours at most. */
    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
