package io.kpihealth.tenants.invitation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** Settings of invitations. */
@ConfigMapping(prefix = "kpihealth.invitations")
interface InvitationConfig {
    /** Where people reach the product; links in invitations begin with it. */
    @WithDefault("http://localhost:8080")
    URI publicUrl();

    /** How many an organisation may send in an hour. */
    @WithDefault("10")
    int hourlyLimit();
}
