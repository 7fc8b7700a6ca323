/** Service clients: machines that act for an organisation. */
@NullMarked
package io.kpihealth.tenants.client;

import org.jspecify.annotations.NullMarked;
