/** Background work as tasks of db-scheduler, scheduled in the business transaction. */
@NullMarked
package io.kpihealth.messaging.task;

import org.jspecify.annotations.NullMarked;
