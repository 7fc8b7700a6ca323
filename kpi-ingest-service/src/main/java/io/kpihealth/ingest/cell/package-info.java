/** What the text or number of a cell means, and whether its unit fits the KPI it belongs to. */
@NullMarked
package io.kpihealth.ingest.cell;

import org.jspecify.annotations.NullMarked;
