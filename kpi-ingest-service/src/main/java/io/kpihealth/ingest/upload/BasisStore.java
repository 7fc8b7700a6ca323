package io.kpihealth.ingest.upload;

import io.agroal.api.AgroalDataSource;
import io.kpihealth.ingest.value.ValueStage;
import io.kpihealth.scoringclient.Folding;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Remembers what a preview was made from and tells whether it still stands. */
@ApplicationScoped
class BasisStore {
    private static final int AT_ONCE = 500;

    private final AgroalDataSource dataSource;

    BasisStore(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    void clear(UUID uploadId) {
        execute("delete from upload_basis where upload_id = ?", uploadId);
        execute("delete from upload_issue where upload_id = ?", uploadId);
    }

    void write(UUID uploadId, ValueStage stage, List<AccountDraft> accounts) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into upload_basis (upload_id, no, account_id, account_key, period, revision)
                        values (?, ?, ?, ?, ?, ?)
                        """)) {
            int[] no = {0};
            for (AccountDraft account : accounts) {
                insert.setObject(1, uploadId);
                insert.setInt(2, ++no[0]);
                insert.setObject(3, account.isNew() ? null : account.id());
                insert.setString(4, Folding.fold(account.fields().name()));
                insert.setString(5, null);
                insert.setLong(6, 0);
                batch(insert, no[0]);
            }
            stage.forEachBasis(basis -> {
                try {
                    insert.setObject(1, uploadId);
                    insert.setInt(2, ++no[0]);
                    insert.setObject(3, basis.accountId());
                    insert.setString(4, null);
                    insert.setString(5, basis.period());
                    insert.setLong(6, basis.revision());
                    batch(insert, no[0]);
                } catch (SQLException failure) {
                    throw new IllegalStateException("cannot store the basis of a preview", failure);
                }
            });
            insert.executeBatch();
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot store the basis of a preview", failure);
        }
    }

    /** Whether values that the preview compared with have changed, or an account it would make has appeared. */
    boolean moved(UUID uploadId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select exists (
                            select 1 from upload_basis b
                            where b.upload_id = ? and b.period is not null and b.revision <> coalesce((
                                select v.revision from value_set v
                                where v.account_id = b.account_id and v.period = b.period), 0))
                        or exists (
                            select 1 from upload_basis b
                            where b.upload_id = ? and b.period is null and b.account_id is null and (
                                select true from account a where a.name_key = b.account_key))
                        """)) {
            select.setObject(1, uploadId);
            select.setObject(2, uploadId);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot check the basis of a preview", failure);
        }
    }

    private static void batch(PreparedStatement insert, int no) throws SQLException {
        insert.addBatch();
        if (no % AT_ONCE == 0) {
            insert.executeBatch();
        }
    }

    private void execute(String sql, UUID uploadId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, uploadId);
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot clear what a former reading left", failure);
        }
    }
}
