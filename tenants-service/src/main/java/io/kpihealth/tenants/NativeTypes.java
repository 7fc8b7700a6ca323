package io.kpihealth.tenants;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What Jackson meets only through a Response or its own mapper, so that Quarkus does not see it: events,
 * audited states, error answers. Names, because the types stay inside their packages.
 */
@RegisterForReflection(
        classNames = {
            "io.kpihealth.tenants.client.ServiceClientChanged",
            "io.kpihealth.tenants.client.ServiceClientChanged$Removed",
            "io.kpihealth.tenants.client.ServiceClientView",
            "io.kpihealth.tenants.invitation.InvitationState",
            "io.kpihealth.tenants.member.MembershipChanged",
            "io.kpihealth.tenants.member.MembershipChanged$Removed",
            "io.kpihealth.tenants.member.MembershipState",
            "io.kpihealth.tenants.organization.OrganizationChanged",
            "io.kpihealth.tenants.organization.OrganizationView",
            "io.kpihealth.tenants.organization.SignedUp",
            "io.kpihealth.tenants.token.ExchangeError",
            "io.kpihealth.tenants.token.ExchangeError$Choice",
            "io.kpihealth.tenants.token.TokenResponse"
        })
final class NativeTypes {
    private NativeTypes() {}
}
