package io.kpihealth.ingest.value;

import io.kpihealth.ingest.Decimals;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns rows of value_set into values; each change that they name is read once. */
final class SetReader {
    private final Connection connection;
    private final Map<Integer, ValueChange> changes = new HashMap<>();

    SetReader(Connection connection) {
        this.connection = connection;
    }

    ValueSet read(ResultSet row) throws SQLException {
        Short[] kpis = array(row, "kpis", Short[].class);
        Double[] numbers = array(row, "numbers", Double[].class);
        @Nullable String[] raws = array(row, "raws", String[].class);
        Short[] kinds = array(row, "kinds", Short[].class);
        @Nullable String[] units = array(row, "units", String[].class);
        Short[] flags = array(row, "flags", Short[].class);
        Short[] sheets = array(row, "sheets", Short[].class);
        Integer[] cells = array(row, "cells", Integer[].class);
        Integer[] changed = array(row, "changes", Integer[].class);
        List<StoredValue> values = new ArrayList<>(kpis.length);
        for (int i = 0; i < kpis.length; i++) {
            ValueChange change = change(changed[i]);
            boolean fromFile = change.uploadId() != null;
            String raw = raws[i];
            values.add(new StoredValue(
                    kpis[i],
                    numbers[i],
                    raw == null ? Decimals.text(numbers[i]) : raw,
                    Kinds.of(kinds[i]),
                    units[i],
                    Flags.names(flags[i]),
                    change.uploadId(),
                    fromFile ? change.sheets().get(sheets[i]) : null,
                    fromFile ? Cells.name(cells[i]) : null,
                    change.editedBy(),
                    change.editedAt()));
        }
        return new ValueSet(row.getObject("account_id", UUID.class), row.getString("period"), values);
    }

    private static <T> T array(ResultSet row, String column, Class<T> type) throws SQLException {
        return type.cast(row.getArray(column).getArray());
    }

    private ValueChange change(int no) throws SQLException {
        ValueChange known = changes.get(no);
        if (known == null) {
            known = load(no);
            changes.put(no, known);
        }
        return known;
    }

    private ValueChange load(int no) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select upload_id, sheets, edited_by, edited_at, reason from value_change where no = ?")) {
            select.setInt(1, no);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new ValueChange(
                        row.getObject(1, UUID.class),
                        List.of((String[]) row.getArray(2).getArray()),
                        row.getObject(3, UUID.class),
                        row.getTimestamp(4).toInstant(),
                        row.getString(5));
            }
        }
    }
}
