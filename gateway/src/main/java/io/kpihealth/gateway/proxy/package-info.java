/** Streams a checked request to its service and the answer back. */
@NullMarked
package io.kpihealth.gateway.proxy;

import org.jspecify.annotations.NullMarked;
