package io.kpihealth.tenancy;

import io.kpihealth.web.CommonProblem;
import io.kpihealth.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Sets the tenant in each new transaction, on the connection that Hibernate and JDBC share in it;
 * commit and rollback clear it. Work without a tenant sets none, and the loud policies then raise.
 */
@ApplicationScoped
class TenantTransactionHook {
    private static final Logger LOG = Logger.getLogger(TenantTransactionHook.class);

    private final TenantContext tenant;
    private final Instance<DataSource> dataSource;
    private final TransactionManager transactions;

    TenantTransactionHook(TenantContext tenant, Instance<DataSource> dataSource, TransactionManager transactions) {
        this.tenant = tenant;
        this.dataSource = dataSource;
        this.transactions = transactions;
    }

    void onBegin(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        tenant.find().ifPresent(id -> {
            try (Connection connection = dataSource.get().getConnection();
                    PreparedStatement set =
                            connection.prepareStatement("select set_config('app.tenant_id', ?, true)")) {
                set.setString(1, id.toString());
                set.execute();
            } catch (SQLException failure) {
                LOG.warnf("No connection for a new transaction: %s", failure.getMessage());
                end();
                throw ProblemException.of(CommonProblem.UNAVAILABLE, "The database is busy.")
                        .header("Retry-After", "1");
            }
        });
    }

    /** Whoever asked for it sees it fail to begin and would leave it to the thread, for the next request to join. */
    private void end() {
        try {
            transactions.rollback();
        } catch (SystemException failure) {
            throw new IllegalStateException("a transaction that has no tenant cannot be ended", failure);
        }
    }
}
