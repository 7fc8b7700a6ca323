/** Provider's token in, internal token out: exchange, cache and eviction. */
@NullMarked
package io.kpihealth.gateway.token;

import org.jspecify.annotations.NullMarked;
