/** What a playbook is: steps, RACI grid, targets, trigger defaults; the five that are shipped. */
@NullMarked
package io.kpihealth.playbook.definition;

import org.jspecify.annotations.NullMarked;
