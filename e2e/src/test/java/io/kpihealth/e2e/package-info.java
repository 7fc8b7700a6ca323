/** Drives a running suite through its gateway, and each service directly, as two tenants and more. */
@NullMarked
package io.kpihealth.e2e;

import org.jspecify.annotations.NullMarked;
