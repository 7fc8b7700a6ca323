/** Accounts, the KPI catalogue, uploads and values: what comes in from tenants. */
@NullMarked
package io.kpihealth.ingest;

import org.jspecify.annotations.NullMarked;
