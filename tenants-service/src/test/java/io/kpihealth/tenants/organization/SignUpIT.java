package io.kpihealth.tenants.organization;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class SignUpIT extends SignUpTest {}
