package io.kpihealth.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Loads the same values into a layout as the app role, and reads them again; CPU of the backend. */
final class LayoutBench {
    private static final int SERIES_READS = 200;
    private static final String ONE_PERCENT =
            "update stage set number = number + 1 where (account * 59 + kpi) % 100 = 0";
    private static final String ONE_KPI =
            "update stage set number = number + 1 where kpi = (select min(kpi) from stage)";

    private final Database database;
    private final Path values;
    private final UUID tenant = UUID.randomUUID();
    private int change;

    LayoutBench(Database database, Path values) {
        this.database = database;
        this.values = values;
    }

    /** CPU of each step, by its name, in the order of the table's columns. */
    Map<String, Duration> measure(Layout layout) throws SQLException, IOException {
        create(layout);
        Map<String, Duration> cpu = new LinkedHashMap<>();
        try (Connection app = database.connect("ingest_app")) {
            Database.run(app, "select set_config('app.tenant_id', '" + tenant + "', false)");
            Database.run(app, "set search_path = bench");
            cpu.put("first month", load(app, layout, 1, /* edit */ ""));
            cpu.put("second month", load(app, layout, 2, ""));
            cpu.put("the same again", load(app, layout, 2, ""));
            cpu.put("1 % changed", load(app, layout, 2, ONE_PERCENT));
            cpu.put("one KPI changed", load(app, layout, 1, ONE_KPI));
            cpu.put("read a month", read(app, layout.readMonth().replace(":month", "1::int2"), 1));
            cpu.put(
                    "read a series",
                    read(app, layout.readSeries(), SERIES_READS).dividedBy(SERIES_READS));
        }
        return cpu;
    }

    /** Bytes on disk of the current values and their index. */
    long size(Layout layout) throws SQLException {
        try (Connection connection = database.connect("postgres")) {
            return Database.number(
                    connection,
                    "select pg_total_relation_size('bench."
                            + table(layout.tables().getFirst()) + "')");
        }
    }

    /** As autovacuum would after so many new rows. */
    private void analyze(Layout layout) throws SQLException {
        try (Connection owner = database.connect("postgres")) {
            Database.run(owner, "analyze bench." + table(layout.tables().getFirst()));
        }
    }

    private void create(Layout layout) throws SQLException, IOException {
        try (Connection owner = database.connect("postgres")) {
            Database.run(owner, "create schema if not exists bench");
            Database.run(owner, "grant usage on schema bench to ingest_app");
            Database.run(owner, "create table if not exists bench.account_no (no int4 primary key, id uuid)");
            Database.run(owner, "grant select on bench.account_no to ingest_app");
            Database.run(owner, "create table if not exists bench.value_file (" + Floor.COLUMNS + ")");
            if (Database.number(owner, "select count(*) from bench.account_no") == 0) {
                Database.copy(owner, "bench.value_file", values);
                Database.run(owner, """
                        insert into bench.account_no
                        select distinct account, gen_random_uuid() from bench.value_file group by account
                        """);
                Database.run(owner, "analyze bench.account_no");
            }
            for (String definition : layout.tables()) {
                String table = table(definition);
                Database.run(owner, "create table bench." + definition.replaceFirst("\\(", """
                        (tenant_id uuid not null default current_setting('app.tenant_id')::uuid,
                        """));
                Database.run(owner, "alter table bench." + table + " enable row level security");
                Database.run(owner, "create policy tenant on bench." + table + """
                         to ingest_app using (tenant_id = current_setting('app.tenant_id')::uuid)
                        with check (tenant_id = (select current_setting('app.tenant_id')::uuid))
                        """);
                Database.run(owner, "grant select, insert, update on bench." + table + " to ingest_app");
            }
        }
    }

    /** The staging itself costs every layout the same and is not counted. */
    private Duration load(Connection app, Layout layout, int month, String edit) throws SQLException, IOException {
        change++;
        app.setAutoCommit(false);
        Database.run(app, "create temp table stage (" + Floor.COLUMNS + ") on commit drop");
        Database.copy(app, "stage", values);
        if (!edit.isEmpty()) {
            Database.run(app, edit);
        }
        Database.run(app, "analyze stage");
        long backend = Database.backend(app);
        Duration before = Cpu.of(backend);
        for (String statement : layout.load()) {
            Database.run(
                    app, statement.replace(":month", month + "::int2").replace(":change", Integer.toString(change)));
        }
        app.commit();
        Duration spent = Cpu.of(backend).minus(before);
        app.setAutoCommit(true);
        analyze(layout);
        return spent;
    }

    private static Duration read(Connection app, String query, int times) throws SQLException, IOException {
        long backend = Database.backend(app);
        Duration before = Cpu.of(backend);
        for (int i = 0; i < times; i++) {
            Database.number(app, query);
        }
        return Cpu.of(backend).minus(before);
    }

    private static String table(String definition) {
        return definition.substring(0, definition.indexOf(' '));
    }
}
