/** Who exists, who may do what. */
@NullMarked
package io.kpihealth.tenants;

import org.jspecify.annotations.NullMarked;
