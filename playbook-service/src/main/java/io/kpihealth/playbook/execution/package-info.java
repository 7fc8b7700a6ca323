/** Proposals and runs of playbooks with their steps. */
@NullMarked
package io.kpihealth.playbook.execution;

import org.jspecify.annotations.NullMarked;
