/** The playbook service: triggers, proposals, executions. */
@NullMarked
package io.kpihealth.playbook;

import org.jspecify.annotations.NullMarked;
