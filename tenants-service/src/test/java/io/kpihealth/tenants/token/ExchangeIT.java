package io.kpihealth.tenants.token;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ExchangeIT extends ExchangeTest {}
