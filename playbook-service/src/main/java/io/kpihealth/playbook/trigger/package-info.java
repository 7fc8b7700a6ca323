/** Whether the conditions of a playbook hold for an account, and the settings of a tenant for it. */
@NullMarked
package io.kpihealth.playbook.trigger;

import org.jspecify.annotations.NullMarked;
