package io.kpihealth.tenancy.boot;

import java.sql.Connection;
import java.sql.SQLException;

/** Data that only the owner may write, such as system defaults; runs after each migration. */
public interface MigrationStep {
    /**
     * Must be idempotent.
     *
     * @param owner a connection of the schema's owner, in a transaction that the caller commits
     */
    void run(Connection owner) throws SQLException;
}
