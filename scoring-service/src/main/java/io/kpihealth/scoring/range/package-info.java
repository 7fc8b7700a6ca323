/** Reference ranges: system defaults, the tenants' overrides and own ranges, every version of them, and their topic. */
@NullMarked
package io.kpihealth.scoring.range;

import org.jspecify.annotations.NullMarked;
