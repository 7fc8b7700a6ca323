package io.kpihealth.tenants;

import io.kpihealth.web.ProblemType;

/** The problems that only this service answers with. */
public enum TenantsProblem implements ProblemType {
    ALREADY_A_MEMBER(409, "Already a member"),
    CLIENT_ALREADY_REGISTERED(409, "Client already registered"),
    INVITATION_EXPIRED(410, "Invitation expired"),
    INVITATION_LIMIT(429, "Too many invitations"),
    INVITATION_NOT_OPEN(409, "Invitation not open"),
    LAST_OWNER(409, "Last owner"),
    MEMBERSHIP_NOT_ACTIVE(409, "Membership not active"),
    OWN_MEMBERSHIP(409, "Own membership"),
    ROLE_OUT_OF_REACH(403, "Role out of reach"),
    SLUG_RESERVED(422, "Slug reserved");

    private final int status;
    private final String title;

    TenantsProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
