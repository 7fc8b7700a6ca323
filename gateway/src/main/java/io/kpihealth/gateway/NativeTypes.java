package io.kpihealth.gateway;

import io.kpihealth.gateway.token.ExchangeFailure;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** Types that Jackson meets only through the {@code ObjectMapper}, which a native image must be told. */
@RegisterForReflection(
        targets = ExchangeFailure.Choice.class,
        classNames = {
            "io.kpihealth.gateway.token.MembershipChanges$MembershipState",
            "io.kpihealth.gateway.token.OrganizationChanges$OrganizationState"
        })
final class NativeTypes {
    private NativeTypes() {}
}
