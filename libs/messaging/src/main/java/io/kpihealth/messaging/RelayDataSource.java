package io.kpihealth.messaging;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Connections of the relay role: one that the outbox relay keeps for itself, and a small pool for picking tasks. */
@ApplicationScoped
public class RelayDataSource {
    private static final int POOLED = 4;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final Duration UNUSED = Duration.ofMinutes(1);

    private final MessagingConfig config;

    RelayDataSource(MessagingConfig config) {
        this.config = config;
    }

    /** Direct connections, for who keeps one: its end ends its locks, too. */
    public DataSource get() {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url());
        dataSource.setUser(config.relay().username());
        dataSource.setPassword(password());
        dataSource.setTcpKeepAlive(true);
        return dataSource;
    }

    /** A pool that its caller closes; connections that the server has ended are replaced when they are asked for. */
    public AgroalDataSource pool() {
        AgroalDataSourceConfigurationSupplier settings = new AgroalDataSourceConfigurationSupplier();
        settings.connectionPoolConfiguration()
                .maxSize(POOLED)
                .acquisitionTimeout(LONGEST_WAIT)
                .reapTimeout(UNUSED)
                .validateOnBorrow(true)
                .connectionValidator(ConnectionValidator.defaultValidator())
                .connectionFactoryConfiguration()
                .connectionProviderClassName("org.postgresql.Driver")
                .jdbcUrl(url())
                .jdbcProperty("tcpKeepAlive", "true")
                .principal(new NamePrincipal(config.relay().username()))
                .credential(new SimplePassword(password()));
        try {
            return AgroalDataSource.from(settings);
        } catch (SQLException failure) {
            throw new IllegalStateException("no pool of connections for the relay role", failure);
        }
    }

    private String url() {
        return config.relay()
                .url()
                .orElseThrow(() -> new IllegalStateException("kpihealth.messaging.relay.url is not set"));
    }

    private String password() {
        return config.relay().password().orElse("");
    }
}
