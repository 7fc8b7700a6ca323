/** What values mean: reference ranges, scoring models, scores of accounts and of whole tenants. */
@NullMarked
package io.kpihealth.scoring;

import org.jspecify.annotations.NullMarked;
