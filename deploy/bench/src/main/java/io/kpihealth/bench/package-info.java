/** Benchmarks of the product's own programs against real servers; figures are CPU time and ratios. */
@NullMarked
package io.kpihealth.bench;

import org.jspecify.annotations.NullMarked;
