/** The read model of accounts, fed by their topic. */
@NullMarked
package io.kpihealth.playbook.account;

import org.jspecify.annotations.NullMarked;
