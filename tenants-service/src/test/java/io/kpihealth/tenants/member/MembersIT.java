package io.kpihealth.tenants.member;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class MembersIT extends MembersTest {}
