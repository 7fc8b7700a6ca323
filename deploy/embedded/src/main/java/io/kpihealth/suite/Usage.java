package io.kpihealth.suite;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code ./suite help} prints. */
final class Usage {
    private static final String VERBS = """
            usage: ./suite VERB
              up [OPTIONS]                     build what is missing, start everything, load the demo
                 --reset                       forget all data first
                 --detach                      come back when ready; ./suite down ends it
                 --no-services                 database, broker and identity provider only
                 --native                      services as native executables, built where they are missing
              down                             end everything
              status                           what runs, with pids
              stop SERVICE | start SERVICE     one part of the running suite
              events TOPIC [--follow]          what a consumer reads, headers included
              demo [--url URL]                 the main job against the running suite, step by step; with URL through
                                               another gateway, such as a cluster's, on the servers of ./suite up
              chart-values                     values of the Helm chart for the servers of ./suite up --no-services
              redrive SERVICE                  hand its dead letters to the consumers that refused them
              dev SERVICE [--port N]           a service in development mode beside the running suite
              contract                         Spectral and Schemathesis over the API of the running suite; needs Node, Python
              load                             100 requests/s of reads and writes, none of which may fail; needs k6
                 [--url URL] [--seconds N]     of a gateway elsewhere; standard: the running suite's, 60 s
              bench ingest [VALUES]            what an upload costs, against the least it could; standard: a million values
              native [SERVICE]                 native executables of one or all services; needs Mandrel or GraalVM 25
              images REGISTRY                  builds and pushes the images of all services
                 [--native] [--tag TAG] [--base IMAGE]
              test                             everything that is checked before a change lands
                 --native SERVICE              its integration tests against its native executable
              chaos [ROUNDS]                   kills and freezes services of a suite of its own; standard: 1 round
            """;

    private static final String SETTINGS = """
            Settings (environment of ./suite up; the other verbs find the suite by its state folder)
              KPIHEALTH_STATE      folder of data, logs and secrets; standard: .state in the checkout, or, where the
                                   database's user cannot reach that, /var/tmp/kpihealth-UID-HASH
              KPIHEALTH_INSTANCE   name of a second suite of this checkout; its ports must be moved
              KPIHEALTH_HOST       address to listen on; standard: 127.0.0.1. One that other machines reach also opens
                                   the database and the broker, and the identity provider speaks https there
            """;

    private Usage() {}

    static String text() {
        return VERBS
                + SETTINGS
                + Stream.of(Port.values())
                        .map(port -> String.format(
                                Locale.ROOT, "  %-34s %5d  %s%n", port.variable(), port.standard(), port.user()))
                        .collect(Collectors.joining());
    }
}
