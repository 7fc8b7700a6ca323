package io.kpihealth.tenants.directory;

/** What the directory says of an organisation besides its id. */
public record Tenant(String slug, String name, String status, String plan) {

    /** Whether anybody may work in it. */
    public boolean open() {
        return status.equals("trial") || status.equals("active");
    }
}
