/** Runs the whole suite on one machine: a real database, broker and identity provider, and the five services. */
@NullMarked
package io.kpihealth.suite;

import org.jspecify.annotations.NullMarked;
