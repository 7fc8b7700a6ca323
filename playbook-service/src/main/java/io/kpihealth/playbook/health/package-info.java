/** The health-scores records of each account and period, as scoring sent them. */
@NullMarked
package io.kpihealth.playbook.health;

import org.jspecify.annotations.NullMarked;
