/**
 * Events between services: the outbox and its relay, work and broadcast consumers, dead letters.
 */
@NullMarked
package io.kpihealth.messaging;

import org.jspecify.annotations.NullMarked;
