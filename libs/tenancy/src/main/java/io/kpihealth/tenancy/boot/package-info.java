/** What happens before a service serves: migrations, and checks of the wall between tenants. */
@NullMarked
package io.kpihealth.tenancy.boot;

import org.jspecify.annotations.NullMarked;
