package io.kpihealth.playbook;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class TriggerServiceIT extends TriggerServiceTest {}
