package io.kpihealth.ingest.upload;

import io.kpihealth.ingest.catalogue.KpiDefinition;
import io.kpihealth.ingest.layout.KpiRow;
import io.kpihealth.ingest.value.IncomingValue;
import io.kpihealth.ingest.value.ValueStage;
import io.kpihealth.scoringclient.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Values of a file on their way into a stage; periods and sheets are numbered as they appear. */
final class StageTarget implements FileSink.ValueTarget {
    private final ValueStage stage;
    private final Map<Period, Integer> periods = new HashMap<>();
    private final List<String> periodNames = new ArrayList<>();
    private final Map<String, Integer> sheets = new HashMap<>();
    private final List<String> sheetNames = new ArrayList<>();

    StageTarget(ValueStage stage) {
        this.stage = stage;
    }

    @Override
    public void accept(AccountDraft account, KpiDefinition kpi, Period period, KpiRow row) {
        int periodNo = periods.computeIfAbsent(period, added -> {
            periodNames.add(added.toString());
            return periodNames.size() - 1;
        });
        int sheetNo = sheets.computeIfAbsent(row.sheet(), added -> {
            sheetNames.add(added);
            return sheetNames.size() - 1;
        });
        stage.add(account.position(), periodNo, incoming(kpi, row, sheetNo));
    }

    static IncomingValue incoming(KpiDefinition kpi, KpiRow row, int sheet) {
        boolean own = row.unit().isEmpty() || row.unit().equals(kpi.unit());
        return new IncomingValue(
                Objects.requireNonNull(kpi.number()),
                row.value(),
                row.raw(),
                row.readUnit(),
                own ? null : row.unit(),
                flags(row.flags()),
                sheet,
                row.row(),
                row.column());
    }

    private static Set<String> flags(Set<KpiRow.Flag> flags) {
        return flags.isEmpty()
                ? Set.of()
                : flags.stream().map(KpiRow.Flag::wire).collect(Collectors.toUnmodifiableSet());
    }

    List<String> periods() {
        return periodNames;
    }

    List<String> sheets() {
        return sheetNames;
    }
}
