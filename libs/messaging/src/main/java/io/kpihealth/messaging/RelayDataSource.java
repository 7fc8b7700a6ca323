package io.kpihealth.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Direct, unpooled connections of the relay role: for the outbox relay and for picking tasks. */
@ApplicationScoped
public class RelayDataSource {
    private final MessagingConfig config;

    RelayDataSource(MessagingConfig config) {
        this.config = config;
    }

    public DataSource get() {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(config.relay()
                .url()
                .orElseThrow(() -> new IllegalStateException("kpihealth.messaging.relay.url is not set")));
        dataSource.setUser(config.relay().username());
        dataSource.setPassword(config.relay().password().orElse(""));
        dataSource.setTcpKeepAlive(true);
        return dataSource;
    }
}
