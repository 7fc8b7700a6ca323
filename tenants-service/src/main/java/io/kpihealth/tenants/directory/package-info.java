/** What must be looked up before a tenant is known. */
@NullMarked
package io.kpihealth.tenants.directory;

import org.jspecify.annotations.NullMarked;
