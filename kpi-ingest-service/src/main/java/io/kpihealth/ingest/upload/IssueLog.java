package io.kpihealth.ingest.upload;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Stores the issues of one reading as they come, in short transactions of their own: there is no
 * limit on their number, and the reading's connection is busy with a COPY.
 */
final class IssueLog implements Consumer<Issue> {
    private static final int AT_ONCE = 500;
    private static final int LONGEST_RAW = 1_000;

    private final AgroalDataSource dataSource;
    private final UUID uploadId;
    private final List<Issue> pending = new ArrayList<>();
    private int stored;
    private int errors;
    private int warnings;

    IssueLog(AgroalDataSource dataSource, UUID uploadId) {
        this.dataSource = dataSource;
        this.uploadId = uploadId;
    }

    @Override
    public void accept(Issue issue) {
        pending.add(issue);
        if (issue.severity().equals(Issue.ERROR)) {
            errors++;
        } else if (issue.severity().equals(Issue.WARNING)) {
            warnings++;
        }
        if (pending.size() >= AT_ONCE) {
            flush();
        }
    }

    int errors() {
        return errors;
    }

    int warnings() {
        return warnings;
    }

    void flush() {
        QuarkusTransaction.requiringNew().run(this::store);
        stored += pending.size();
        pending.clear();
    }

    private void store() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into upload_issue (upload_id, no, severity, rule, sheet, cell, raw, message, hint)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)) {
            for (int i = 0; i < pending.size(); i++) {
                Issue issue = pending.get(i);
                String raw = issue.raw();
                insert.setObject(1, uploadId);
                insert.setInt(2, stored + i + 1);
                insert.setString(3, issue.severity());
                insert.setString(4, issue.rule());
                insert.setString(5, issue.sheet());
                insert.setString(6, issue.cell());
                insert.setString(7, raw == null || raw.length() <= LONGEST_RAW ? raw : raw.substring(0, LONGEST_RAW));
                insert.setString(8, issue.message());
                insert.setString(9, issue.hint());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot store the issues of an upload", failure);
        }
    }
}
