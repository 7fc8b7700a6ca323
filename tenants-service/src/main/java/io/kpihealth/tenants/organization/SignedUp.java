package io.kpihealth.tenants.organization;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** The new organisation and the creator's membership in it. */
record SignedUp(@JsonUnwrapped OrganizationView organization, UUID membershipId, String role) {}
