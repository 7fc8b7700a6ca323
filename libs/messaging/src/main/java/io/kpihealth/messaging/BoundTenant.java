package io.kpihealth.messaging;

import java.util.UUID;

/** The tenant that the current work is for. */
public interface BoundTenant {
    /**
     * @throws IllegalStateException when no tenant is bound
     */
    UUID required();
}
