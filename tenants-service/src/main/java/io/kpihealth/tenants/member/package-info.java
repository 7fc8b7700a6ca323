/** Members of an organisation and their roles. */
@NullMarked
package io.kpihealth.tenants.member;

import org.jspecify.annotations.NullMarked;
