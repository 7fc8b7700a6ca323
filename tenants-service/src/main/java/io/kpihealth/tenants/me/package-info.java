/** The person who asks. */
@NullMarked
package io.kpihealth.tenants.me;

import org.jspecify.annotations.NullMarked;
