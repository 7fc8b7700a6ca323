package io.kpihealth.playbook;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class PlaybookIsolationIT extends PlaybookIsolationTest {}
