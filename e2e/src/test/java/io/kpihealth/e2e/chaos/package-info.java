/**
 * Kills, freezes and doubles services of a running suite, and requires the effects of an undisturbed one. Every
 * service in turn, for as many rounds as asked, by {@code ./suite chaos}; a short form of it in {@code ./suite test}.
 */
@NullMarked
package io.kpihealth.e2e.chaos;

import org.jspecify.annotations.NullMarked;
