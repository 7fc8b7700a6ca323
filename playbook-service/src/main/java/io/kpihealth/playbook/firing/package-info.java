/** Decisions: what happens when a health score arrives, and the ledger of it. */
@NullMarked
package io.kpihealth.playbook.firing;

import org.jspecify.annotations.NullMarked;
