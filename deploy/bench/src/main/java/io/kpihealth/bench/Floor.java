package io.kpihealth.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Enumeration;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.postgresql.PGConnection;

/** The least that storing a file's values can cost: inflate it, and COPY its values into a bare table. */
final class Floor {
    static final String COLUMNS =
            "account int4, period int4, kpi int2, number float8, raw text, kind int2, unit text, flags int2, sheet int2,"
                    + " cell int4";
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Floor() {}

    static Step measure(Database database, Path workbook, Path rows) throws IOException, SQLException {
        try (Connection connection = database.connect("postgres")) {
            Database.run(connection, "drop table if exists public.floor");
            Database.run(connection, "create unlogged table public.floor (" + COLUMNS + ")");
            long backend = Database.backend(connection);
            Duration databaseBefore = Cpu.of(backend);
            long programBefore = THREADS.getCurrentThreadCpuTime();
            long begin = System.nanoTime();
            inflate(workbook);
            Database.copy(connection, "public.floor", rows);
            return new Step(
                    Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - programBefore),
                    Cpu.of(backend).minus(databaseBefore),
                    Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    /** The stored values of a tenant as rows in PostgreSQL's binary COPY format, each set as an account of its own. */
    static Path rows(Database database, UUID tenant, Path folder) throws IOException, SQLException {
        Path file = Files.createTempFile(folder, "values-", ".copy");
        try (Connection connection = database.connect("postgres");
                OutputStream out = Files.newOutputStream(file)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut("""
                            copy (select v.account, 0, u.kpi, u.number, u.raw, u.kind, u.unit, u.flags, u.sheet, u.cell
                                  from (select (row_number() over (order by account_id, period) - 1)::int4 as account, s.*
                                        from ingest.value_set s where tenant_id = '%s') v,
                                       unnest(v.kpis, v.numbers, v.raws, v.kinds, v.units, v.flags, v.sheets, v.cells)
                                           as u (kpi, number, raw, kind, unit, flags, sheet, cell))
                            to stdout (format binary)
                            """.formatted(tenant), out);
        }
        return file;
    }

    private static void inflate(Path workbook) throws IOException {
        byte[] piece = new byte[1 << 16];
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                try (InputStream in = zip.getInputStream(entries.nextElement())) {
                    while (in.read(piece) >= 0) {
                        // Only the inflating counts.
                    }
                }
            }
        }
    }
}
