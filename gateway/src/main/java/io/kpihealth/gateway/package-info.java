/** The only public door: checks paths, exchanges tokens, forwards to the services. */
@NullMarked
package io.kpihealth.gateway;

import org.jspecify.annotations.NullMarked;
