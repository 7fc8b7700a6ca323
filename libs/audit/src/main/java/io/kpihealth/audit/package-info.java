/** The append-only row that every write leaves in its own transaction. */
@NullMarked
package io.kpihealth.audit;

import org.jspecify.annotations.NullMarked;
