package io.kpihealth.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A real PostgreSQL server of its own session: a Ctrl-C at the terminal does not reach it before its clients. */
public final class EmbeddedPostgres implements AutoCloseable {
    public static final String SUPERUSER = "postgres";
    private static final String LOCAL = "localhost";
    /** Passwords are asked of every address, as initdb does it for loopback. */
    private static final List<String> ANY_ADDRESS =
            List.of("host all all 0.0.0.0/0 scram-sha-256", "host all all ::/0 scram-sha-256");

    private static final Duration START_WAIT = Duration.ofSeconds(60);

    private final Options options;
    private final DatabaseUser user;
    private final Path binaries;

    /**
     * @param binariesCache where the programs are unpacked once
     * @param fsync false only where the data may be lost, in tests
     * @param host a name or address to listen on besides loopback, from which other machines then connect
     */
    public record Options(
            Path dataDir,
            int port,
            boolean fsync,
            int maxConnections,
            String superuserPassword,
            Path binariesCache,
            String host) {
        public Options(Path dataDir, int port, String superuserPassword) {
            this(
                    dataDir,
                    port,
                    /* fsync */ true,
                    /* maxConnections */ 150,
                    superuserPassword,
                    Path.of(System.getProperty("java.io.tmpdir", "/tmp")),
                    LOCAL);
        }

        public Options withoutFsync() {
            return new Options(
                    dataDir, port, /* fsync */ false, maxConnections, superuserPassword, binariesCache, host);
        }

        public Options withBinariesCache(Path folder) {
            return new Options(dataDir, port, fsync, maxConnections, superuserPassword, folder, host);
        }

        public Options withHost(String name) {
            return new Options(dataDir, port, fsync, maxConnections, superuserPassword, binariesCache, name);
        }

        private boolean listensBeyondLoopback() {
            return !host.equals(LOCAL);
        }
    }

    private EmbeddedPostgres(Options options, DatabaseUser user, Path binaries) {
        this.options = options;
        this.user = user;
        this.binaries = binaries;
    }

    public static EmbeddedPostgres start(Options options) throws IOException {
        EmbeddedPostgres postgres = prepare(options);
        postgres.initialize();
        postgres.stopRunning();
        if (options.listensBeyondLoopback()) {
            postgres.admitOtherMachines();
        }
        postgres.launch();
        return postgres;
    }

    /** Ends a server that a killed run left on this data; does nothing when there is none. */
    public static void stopLeftOver(Options options) throws IOException {
        if (Files.exists(options.dataDir().resolve("postmaster.pid"))) {
            prepare(options).stopRunning();
        }
    }

    /** Whether the user that the database runs as can work in this folder, which is created. */
    public static boolean canUse(Path folder) throws IOException {
        DatabaseUser user = DatabaseUser.find();
        Path probe = folder.resolve(".database-probe");
        Files.createDirectories(probe);
        try {
            user.own(probe);
            return user.reaches(probe);
        } finally {
            Files.delete(probe);
        }
    }

    /** The URL of a database of this server, without credentials. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + options.port() + "/" + database;
    }

    public int port() {
        return options.port();
    }

    public String superuserPassword() {
        return options.superuserPassword();
    }

    /** The way the server was made to run as an ordinary user, for progress lines. */
    public String runsBy() {
        return user.name();
    }

    @Override
    public void close() throws IOException {
        stopRunning();
    }

    private static EmbeddedPostgres prepare(Options options) throws IOException {
        return new EmbeddedPostgres(options, DatabaseUser.find(), PostgresBinaries.unpack(options.binariesCache()));
    }

    private void initialize() throws IOException {
        Path data = options.dataDir();
        Files.createDirectories(data);
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        user.own(data);
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        if (!user.reaches(data)) {
            throw new IOException("the database's user (" + user.name() + ") cannot reach " + data);
        }
        Path password = Files.createTempFile("kpihealth", ".password");
        try {
            Files.writeString(password, options.superuserPassword() + "\n");
            user.own(password);
            require(tool(
                    "initdb",
                    "--pgdata=" + data,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--locale=C.UTF-8",
                    options.fsync() ? "--sync-method=fsync" : "--no-sync"));
        } finally {
            Files.delete(password);
        }
    }

    /** Stays in the file for later starts, where it says nothing as long as the server listens on loopback only. */
    private void admitOtherMachines() throws IOException {
        Path rules = options.dataDir().resolve("pg_hba.conf");
        if (!Files.readAllLines(rules).containsAll(ANY_ADDRESS)) {
            Files.write(rules, ANY_ADDRESS, StandardOpenOption.APPEND);
        }
    }

    private void launch() throws IOException {
        List<String> settings = new ArrayList<>(List.of(
                "port=" + options.port(),
                "listen_addresses=" + (options.listensBeyondLoopback() ? LOCAL + "," + options.host() : LOCAL),
                // A path with a blank or beyond 107 characters is no socket folder; nobody needs one.
                "unix_socket_directories=",
                "max_connections=" + options.maxConnections()));
        if (!options.fsync()) {
            settings.addAll(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
        }
        Command.Result started = tool(
                "pg_ctl",
                "start",
                "--wait",
                "--timeout=" + START_WAIT.toSeconds(),
                "--pgdata=" + options.dataDir(),
                "--log=" + log(),
                "--options=" + "-c " + String.join(" -c ", settings));
        if (started.exit() != 0) {
            throw new IOException(
                    "PostgreSQL did not start: " + started.output().strip() + "\n" + log() + ":\n" + tail());
        }
    }

    private void stopRunning() throws IOException {
        if (Files.exists(options.dataDir().resolve("postmaster.pid"))
                && tool("pg_ctl", "status", "--pgdata=" + options.dataDir()).exit() == 0) {
            require(tool("pg_ctl", "stop", "--wait", "--mode=fast", "--pgdata=" + options.dataDir()));
        }
    }

    private Path log() {
        return options.dataDir().resolve("server.log");
    }

    private String tail() throws IOException {
        if (!Files.exists(log())) {
            return "(no log)";
        }
        List<String> lines = Files.readAllLines(log());
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    }

    private Command.Result tool(String name, String... arguments) {
        List<String> words = new ArrayList<>();
        words.add(binaries.resolve("bin").resolve(name).toString());
        words.addAll(List.of(arguments));
        return Command.run(user.command(words));
    }

    private static void require(Command.Result result) throws IOException {
        if (result.exit() != 0) {
            throw new IOException("PostgreSQL tool failed (" + result.exit() + "): "
                    + result.output().strip());
        }
    }
}
