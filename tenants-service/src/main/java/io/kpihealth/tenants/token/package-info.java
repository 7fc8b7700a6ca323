/** The exchange of a provider's token for an internal one, and the keys that sign it. */
@NullMarked
package io.kpihealth.tenants.token;

import org.jspecify.annotations.NullMarked;
