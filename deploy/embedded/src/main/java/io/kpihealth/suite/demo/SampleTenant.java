package io.kpihealth.suite.demo;

import java.util.List;

/** A tenant of the demo and who works in it. */
record SampleTenant(String name, String owner, String member, String viewer, String client, int accounts) {
    static final List<SampleTenant> ALL = List.of(
            new SampleTenant(
                    "Acme Success",
                    "ada@acme.example",
                    "ben@acme.example",
                    "cleo@acme.example",
                    "acme-api",
                    /* accounts */ 35),
            new SampleTenant(
                    "Globex Care",
                    "dora@globex.example",
                    "emil@globex.example",
                    "fay@globex.example",
                    "globex-api",
                    /* accounts */ 5));

    /** For file names. */
    String shortName() {
        return client.replace("-api", "");
    }
}
