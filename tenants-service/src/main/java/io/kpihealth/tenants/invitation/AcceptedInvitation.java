package io.kpihealth.tenants.invitation;

import java.util.UUID;

/** The membership that came of an invitation. */
record AcceptedInvitation(UUID organizationId, String slug, UUID membershipId, String role) {}
