package io.kpihealth.playbook;

import io.kpihealth.testkit.ArchitectureContract;

class ArchitectureTest extends ArchitectureContract {
    ArchitectureTest() {
        super("playbook");
    }
}
