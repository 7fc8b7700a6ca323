package io.kpihealth.bench;

import java.nio.file.Path;

/** The command line: {@code ingest [VALUES]}. */
public final class Bench {
    private static final int A_MILLION = 1_000_000;

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0 || arguments.length > 2 || !arguments[0].equals("ingest")) {
            System.err.println("usage: ./suite bench ingest [VALUES]");
            System.exit(2);
        }
        int values = arguments.length == 2 ? Integer.parseInt(arguments[1]) : A_MILLION;
        try (IngestBench bench = new IngestBench(Path.of(System.getProperty("kpihealth.checkout", ".")), System.out)) {
            bench.cost(values);
            bench.heap(values);
        }
        // Kafka's threads of this process would keep it alive.
        System.exit(0);
    }
}
