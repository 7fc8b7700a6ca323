package io.kpihealth.scoring;

import io.kpihealth.testkit.ArchitectureContract;

class ArchitectureTest extends ArchitectureContract {
    ArchitectureTest() {
        super("scoring");
    }
}
