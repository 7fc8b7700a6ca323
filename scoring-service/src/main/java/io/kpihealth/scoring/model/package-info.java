/** Scoring rules in plain Java: what values, ranges and weights make of an account. */
@NullMarked
package io.kpihealth.scoring.model;

import org.jspecify.annotations.NullMarked;
