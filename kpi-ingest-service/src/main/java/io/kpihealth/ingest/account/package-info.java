/** The tenant's accounts: their fields, their identity by name and external id, their events. */
@NullMarked
package io.kpihealth.ingest.account;

import org.jspecify.annotations.NullMarked;
