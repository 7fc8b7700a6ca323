package io.kpihealth.tenants;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class TenantsIsolationIT extends TenantsIsolationTest {}
