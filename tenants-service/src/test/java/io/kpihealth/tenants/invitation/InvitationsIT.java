package io.kpihealth.tenants.invitation;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class InvitationsIT extends InvitationsTest {}
