package io.kpihealth.bench;

import io.kpihealth.testkit.EmbeddedStack;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What it costs to bring a large workbook in, against the least it could cost, and how values are best kept. */
final class IngestBench implements AutoCloseable {
    private static final int SMALL = 10_000;
    private static final int HEAP_STEP = 4;
    private static final int SMALLEST_HEAP = 16;
    private static final int WARM_UPS = 4;
    private static final int POLL_MILLIS = 100;
    private static final int LARGEST_HEAP = 512;
    private static final int USUAL_HEAP = 128;
    private static final String PERIOD = "2026-03";

    private final Path checkout;
    private final PrintStream out;
    private final Path folder;
    private final Map<String, String> settings;
    private final Database database;

    IngestBench(Path checkout, PrintStream out) throws IOException, SQLException {
        this.checkout = checkout;
        this.out = out;
        folder = Files.createTempDirectory("kpihealth-bench-");
        EmbeddedStack stack = new EmbeddedStack();
        stack.init(Map.of("service", "ingest"));
        settings = new HashMap<>(stack.start());
        database = Database.at(setting("quarkus.datasource.jdbc.url"), setting("quarkus.datasource.password"));
    }

    /** Uploads, their floor, and layouts; returns how many times the floor an upload costs. */
    double cost(int values) throws Exception {
        WideWorkbook workbook = WideWorkbook.ofValues(values);
        out.printf(
                Locale.ROOT,
                "%,d values of %,d accounts, one file; CPU of two cores, database without fsync%n",
                workbook.values(),
                workbook.accounts());
        return upload(workbook);
    }

    private double upload(WideWorkbook workbook) throws Exception {
        try (IngestProcess service = start(USUAL_HEAP)) {
            Path file = workbook.write(folder);
            title("upload through the service");
            print("of a service just started", workbook, upload(service, new BenchTenant(), file));
            sendEvents(service);
            // The compiler of a JVM works for minutes: what it costs is not the upload's.
            for (int i = 1; i < WARM_UPS; i++) {
                upload(service, new BenchTenant(), file);
                sendEvents(service);
            }
            BenchTenant tenant = new BenchTenant();
            Step first = print("first", workbook, upload(service, tenant, file));
            print("  its events sent", workbook, sendEvents(service));
            Path rows = Floor.rows(database, tenant.id(), folder);
            Step floor = print("floor: inflate and COPY", workbook, Floor.measure(database, file, rows));
            Step same = print(
                    "other bytes, same values",
                    workbook,
                    upload(service, tenant, workbook.again().write(folder)));
            print(
                    "all values changed",
                    workbook,
                    upload(service, tenant, workbook.withOtherValues().write(folder)));
            sendEvents(service);
            out.printf(Locale.ROOT, "B1 %.1f times the floor (at most 5)%n", first.times(floor));
            out.printf(Locale.ROOT, "B4 %.2f of the first upload (at most 1.0)%n", same.times(first));
            layouts(workbook, rows);
            return first.times(floor);
        }
    }

    private void layouts(WideWorkbook workbook, Path rows) throws SQLException, IOException {
        LayoutBench bench = new LayoutBench(database, rows);
        out.println();
        out.println("layouts: CPU of the backend in microseconds per value, of one read in milliseconds");
        for (Layout layout : Layout.all()) {
            Map<String, Duration> cpu = bench.measure(layout);
            StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-26s", layout.name()));
            cpu.forEach((step, spent) -> line.append(
                    step.startsWith("read")
                            ? String.format(Locale.ROOT, " | %s %.2f", step, spent.toNanos() / 1e6)
                            : String.format(
                                    Locale.ROOT, " | %s %.2f", step, spent.toNanos() / 1e3 / workbook.values())));
            out.println(line.append(String.format(Locale.ROOT, " | %.0f MB", bench.size(layout) / 1e6)));
        }
    }

    /** Smallest heap that works, and the peak of live heap, for a small, a large, and a large file of unique texts. */
    void heap(int values) throws Exception {
        WideWorkbook large = WideWorkbook.ofValues(values);
        out.println();
        out.println("heap of the service");
        Heap small = heap("small", WideWorkbook.ofValues(Math.min(SMALL, large.values() / 2)), SMALLEST_HEAP);
        Heap numbers = heap("large", large, small.smallest());
        Heap texts = heap("large, unique texts", large.asTexts(), small.smallest());
        out.printf(
                Locale.ROOT,
                "B3 %.2f, with unique texts %.2f (at most 1.1); smallest heap %d MiB (at most 128)%n",
                numbers.times(small),
                texts.times(small),
                Math.max(numbers.smallest(), texts.smallest()));
    }

    /** @param smallest MiB */
    private record Heap(int smallest, long peak) {
        double times(Heap other) {
            return (double) peak / other.peak;
        }
    }

    /** Tries heaps from that size on, since one that is too small ends slowly. */
    private Heap heap(String name, WideWorkbook workbook, int from) throws Exception {
        Path file = workbook.write(folder);
        int enough = from;
        while (!works(enough, file)) {
            enough += HEAP_STEP;
            if (enough > LARGEST_HEAP) {
                throw new IOException("no heap is enough for the file: " + name);
            }
        }
        Heap heap = new Heap(enough, peak(file));
        out.printf(
                Locale.ROOT,
                "%-26s %,9d values: works with %d MiB, at most %.1f MiB live%n",
                name,
                workbook.values(),
                heap.smallest(),
                heap.peak() / 1024.0 / 1024.0);
        return heap;
    }

    private boolean works(int heap, Path file) throws Exception {
        try (IngestProcess service = start(heap)) {
            upload(service, new BenchTenant(), file);
            return true;
        } catch (ServiceEnded tooSmall) {
            return false;
        }
    }

    private long peak(Path file) throws Exception {
        try (IngestProcess service = start(LARGEST_HEAP);
                PeakHeap heap = service.watchHeap()) {
            upload(service, new BenchTenant(), file);
            return heap.bytes();
        }
    }

    private Step upload(IngestProcess service, BenchTenant tenant, Path file) throws Exception {
        return measure(service, () -> tenant.commit(service, tenant.upload(service, file, PERIOD)));
    }

    /** Waits until the relay has sent all that the uploads left in the outbox. */
    private Step sendEvents(IngestProcess service) throws Exception {
        return measure(service, () -> {
            try (Connection connection = database.connect("postgres")) {
                while (Database.number(connection, "select count(*) from ingest.outbox") > 0) {
                    TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
                }
            }
            return null;
        });
    }

    private Step measure(IngestProcess service, Callable<?> work) throws Exception {
        Duration programBefore = service.cpu();
        Duration databaseBefore = database.cpu();
        long begin = System.nanoTime();
        work.call();
        return new Step(
                service.cpu().minus(programBefore),
                database.cpu().minus(databaseBefore),
                Duration.ofNanos(System.nanoTime() - begin));
    }

    private IngestProcess start(int heap) throws Exception {
        return IngestProcess.start(checkout, folder, settings, freePort(), heap);
    }

    private String setting(String name) {
        return Objects.requireNonNull(settings.get(name), name);
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private void title(String text) {
        out.println();
        out.printf("%-26s %10s %10s %10s %12s%n", text, "program s", "database s", "wall s", "CPU us/value");
    }

    private Step print(String name, WideWorkbook workbook, Step step) {
        out.printf(
                Locale.ROOT,
                "%-26s %10.2f %10.2f %10.2f %12.2f%n",
                name,
                step.program().toMillis() / 1e3,
                step.database().toMillis() / 1e3,
                step.wall().toMillis() / 1e3,
                step.microsPer(workbook.values()));
        return step;
    }
}
