/**
 * How every service resolves reference ranges and scores a value: one boundary rule, one order of resolution, one
 * rounding, and the shipped facts they start from.
 */
@NullMarked
package io.kpihealth.scoringclient;

import org.jspecify.annotations.NullMarked;
