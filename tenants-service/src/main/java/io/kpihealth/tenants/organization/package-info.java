/** Organisations: the tenants themselves, and signing up. */
@NullMarked
package io.kpihealth.tenants.organization;

import org.jspecify.annotations.NullMarked;
