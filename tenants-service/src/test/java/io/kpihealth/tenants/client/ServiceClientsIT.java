package io.kpihealth.tenants.client;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ServiceClientsIT extends ServiceClientsTest {}
