/**
 * Whose data the current work is about, and who asks: the tenant bound to a request, event or task,
 * internal tokens, permissions, revocation, and the database session that the wall relies on.
 */
@NullMarked
package io.kpihealth.tenancy;

import org.jspecify.annotations.NullMarked;
