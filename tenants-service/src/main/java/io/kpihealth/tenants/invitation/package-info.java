/** Invitations to an organisation. */
@NullMarked
package io.kpihealth.tenants.invitation;

import org.jspecify.annotations.NullMarked;
