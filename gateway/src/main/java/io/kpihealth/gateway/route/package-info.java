/** Which path goes to which service with which token; nothing here knows HTTP servers or clients. */
@NullMarked
package io.kpihealth.gateway.route;

import org.jspecify.annotations.NullMarked;
