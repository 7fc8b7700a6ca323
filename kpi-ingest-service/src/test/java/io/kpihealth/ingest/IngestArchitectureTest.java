package io.kpihealth.ingest;

import io.kpihealth.testkit.ArchitectureContract;

class IngestArchitectureTest extends ArchitectureContract {
    IngestArchitectureTest() {
        super("ingest");
    }
}
