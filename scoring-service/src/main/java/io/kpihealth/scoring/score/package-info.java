/** Scores of accounts: their inputs by event, the computing and keeping of them, and what is shown. */
@NullMarked
package io.kpihealth.scoring.score;

import org.jspecify.annotations.NullMarked;
