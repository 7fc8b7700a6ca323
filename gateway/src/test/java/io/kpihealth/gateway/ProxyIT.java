package io.kpihealth.gateway;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ProxyIT extends ProxyTest {}
