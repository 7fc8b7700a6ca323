package io.kpihealth.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.TransactionScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Sets the tenant in each new transaction, on the connection that Hibernate and JDBC share in it;
 * commit and rollback clear it. Work without a tenant sets none, and the loud policies then raise.
 */
@ApplicationScoped
class TenantTransactionHook {
    private final TenantContext tenant;
    private final Instance<DataSource> dataSource;

    TenantTransactionHook(TenantContext tenant, Instance<DataSource> dataSource) {
        this.tenant = tenant;
        this.dataSource = dataSource;
    }

    void onBegin(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        tenant.find().ifPresent(id -> {
            try (Connection connection = dataSource.get().getConnection();
                    PreparedStatement set =
                            connection.prepareStatement("select set_config('app.tenant_id', ?, true)")) {
                set.setString(1, id.toString());
                set.execute();
            } catch (SQLException failure) {
                throw new IllegalStateException("cannot bind the tenant to the transaction", failure);
            }
        });
    }
}
