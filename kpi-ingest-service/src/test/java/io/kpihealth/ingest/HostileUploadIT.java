package io.kpihealth.ingest;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class HostileUploadIT extends HostileUploadTest {}
