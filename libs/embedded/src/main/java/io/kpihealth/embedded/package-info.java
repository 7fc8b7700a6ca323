/** A real PostgreSQL and a real Kafka broker for one machine, and what both must hold before a service starts. */
@NullMarked
package io.kpihealth.embedded;

import org.jspecify.annotations.NullMarked;
