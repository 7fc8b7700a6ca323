/** The tenant's KPI definitions, categories and KPI set, published as one versioned document. */
@NullMarked
package io.kpihealth.ingest.catalogue;

import org.jspecify.annotations.NullMarked;
