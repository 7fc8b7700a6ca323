package io.kpihealth.tenants;

import io.kpihealth.tenancy.TenantContext;
import io.kpihealth.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;

/** The organisation in a path is that of the token; another one does not exist for the caller. */
@ApplicationScoped
public class OwnOrganization {
    private final TenantContext tenants;

    OwnOrganization(TenantContext tenants) {
        this.tenants = tenants;
    }

    public void require(String pathId) {
        if (tenants.find().filter(id -> id.toString().equals(pathId)).isEmpty()) {
            throw ProblemException.notFound();
        }
    }
}
