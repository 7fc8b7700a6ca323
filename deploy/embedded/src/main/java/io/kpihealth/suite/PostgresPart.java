package io.kpihealth.suite;

import io.kpihealth.embedded.DatabaseProvisioner;
import io.kpihealth.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The database server with the suite's database, roles and schemas. */
final class PostgresPart implements Part {
    private final Settings settings;
    private final Secrets secrets;

    PostgresPart(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public Port port() {
        return Port.POSTGRES;
    }

    @Override
    public synchronized void start() throws IOException {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(options());
        try {
            DatabaseProvisioner.provision(postgres, secrets::database);
            new DatabaseProvisioner(postgres).ownDatabase("keycloak", secrets.database("keycloak"));
        } catch (SQLException failure) {
            throw new IOException("the database could not be prepared: " + failure.getMessage(), failure);
        }
    }

    @Override
    public boolean ready() {
        return Http.listens(settings.address(), settings.port(Port.POSTGRES));
    }

    @Override
    public synchronized boolean stop() throws IOException {
        boolean was = process().isPresent();
        EmbeddedPostgres.stopLeftOver(options());
        return was;
    }

    @Override
    public Optional<ProcessHandle> process() throws IOException {
        Path file = folder().resolve("postmaster.pid");
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        return lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(Processes::lives);
    }

    private EmbeddedPostgres.Options options() {
        EmbeddedPostgres.Options standard = new EmbeddedPostgres.Options(
                folder(), settings.port(Port.POSTGRES), secrets.database(EmbeddedPostgres.SUPERUSER));
        return standard.withBinariesCache(settings.cache()).withHost(settings.address());
    }

    private Path folder() {
        return settings.state().resolve("postgres");
    }
}
