/** KPI values with their revisions and provenance, behind the port {@code ValueStore}. */
@NullMarked
package io.kpihealth.ingest.value;

import org.jspecify.annotations.NullMarked;
