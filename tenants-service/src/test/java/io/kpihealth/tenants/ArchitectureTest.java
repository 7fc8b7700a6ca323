package io.kpihealth.tenants;

import io.kpihealth.testkit.ArchitectureContract;

class ArchitectureTest extends ArchitectureContract {
    ArchitectureTest() {
        super("tenants");
    }
}
