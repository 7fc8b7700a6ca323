/** What the tests of every service share: real PostgreSQL and Kafka, tokens, the isolation contract. */
@NullMarked
package io.kpihealth.testkit;

import org.jspecify.annotations.NullMarked;
