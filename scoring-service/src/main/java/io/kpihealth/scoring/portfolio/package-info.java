/** The health of all of a tenant's accounts together. */
@NullMarked
package io.kpihealth.scoring.portfolio;

import org.jspecify.annotations.NullMarked;
