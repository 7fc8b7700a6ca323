package io.kpihealth.ingest.upload;

import io.kpihealth.ingest.catalogue.KpiDefinition;
import io.kpihealth.ingest.layout.KpiRow;
import io.kpihealth.ingest.value.IncomingValue;
import io.kpihealth.ingest.value.StoredValue;
import io.kpihealth.ingest.value.ValueStore;
import io.kpihealth.scoringclient.Period;
import io.kpihealth.scoringclient.RangeTable;
import io.kpihealth.scoringclient.ResolvedRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects a window of a file's values; reading ends with {@link Full} once there is one more. */
final class PreviewPage implements FileSink.ValueTarget {
    static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Full() {
            super("the page is full", /* cause */ null, /* suppression */ false, /* stack trace */ false);
        }
    }

    private record SetKey(UUID accountId, String period) {}

    private final UUID tenantId;
    private final ValueStore values;
    private final RangeTable ranges;
    private final int offset;
    private final int limit;
    private final List<PreviewView.Cell> cells = new ArrayList<>();
    private final Map<SetKey, Map<Integer, StoredValue>> sets = new HashMap<>();
    private int seen;
    private boolean full;

    PreviewPage(UUID tenantId, ValueStore values, RangeTable ranges, int offset, int limit) {
        this.tenantId = tenantId;
        this.values = values;
        this.ranges = ranges;
        this.offset = offset;
        this.limit = limit;
    }

    @Override
    public void accept(AccountDraft account, KpiDefinition kpi, Period period, KpiRow row) {
        if (seen++ < offset) {
            return;
        }
        if (cells.size() == limit) {
            full = true;
            throw new Full();
        }
        cells.add(cell(account, kpi, period.toString(), row));
    }

    private PreviewView.Cell cell(AccountDraft account, KpiDefinition kpi, String period, KpiRow row) {
        IncomingValue incoming = StageTarget.incoming(kpi, row, /* sheet */ 0);
        StoredValue stored = account.isNew() ? null : stored(account.id(), period, kpi);
        Optional<ResolvedRange> range = range(account, kpi, row);
        return new PreviewView.Cell(
                row.sheet(),
                row.cell(),
                account.isNew() ? null : account.id(),
                account.fields().name(),
                period,
                kpi.kpi(),
                kpi.name(),
                what(incoming, stored),
                row.value(),
                row.raw(),
                row.readUnit(),
                incoming.unit() == null ? kpi.unit() : incoming.unit(),
                incoming.flags(),
                stored == null ? null : stored.value(),
                range.map(found -> found.bands().status(row.value())).orElse(null),
                range.map(ResolvedRange::source).orElse(null));
    }

    /** None while the ranges were not read once: a preview shows nothing that a later answer could contradict. */
    private Optional<ResolvedRange> range(AccountDraft account, KpiDefinition kpi, KpiRow row) {
        if (!row.scorable() || !ranges.authoritative()) {
            return Optional.empty();
        }
        String segment = account.known() == null ? null : account.known().segment();
        return ranges.resolve(tenantId, segment, kpi.kpi()).filter(ResolvedRange::authoritative);
    }

    private @Nullable StoredValue stored(UUID accountId, String period, KpiDefinition kpi) {
        return sets.computeIfAbsent(
                        new SetKey(accountId, period),
                        key -> values.read(key.accountId(), key.period()).stream()
                                .collect(Collectors.toMap(StoredValue::kpi, Function.identity())))
                .get(Objects.requireNonNull(kpi.number()));
    }

    private static PreviewView.What what(IncomingValue incoming, @Nullable StoredValue stored) {
        if (stored == null) {
            return PreviewView.What.NEW;
        }
        return incoming.sameAs(stored) ? PreviewView.What.SAME : PreviewView.What.CHANGED;
    }

    List<PreviewView.Cell> cells() {
        return cells;
    }

    boolean full() {
        return full;
    }
}
