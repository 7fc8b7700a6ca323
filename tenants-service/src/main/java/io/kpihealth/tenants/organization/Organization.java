package io.kpihealth.tenants.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tenant. Its id is the tenant_id everywhere; row-level security shows only the bound one. As with
 * all entities only its own methods write its fields: what others write into them Hibernate misses.
 */
@Entity
class Organization {
    @Id
    UUID id;

    String slug;
    String name;
    String status;
    String plan;
    String currency;
    String timezone;
    String locale;

    @Nullable
    String contactEmail;

    /** Counts the edits; the ETag. */
    long version;

    Instant createdAt;
    Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    Organization() {}

    Organization(UUID id, String slug, CreateOrganization wanted, Instant now) {
        this.id = id;
        this.slug = slug;
        this.name = wanted.name().strip();
        this.status = "trial";
        this.plan = "trial";
        this.currency = wanted.currencyOrDefault();
        this.timezone = wanted.timezoneOrDefault();
        this.locale = wanted.localeOrDefault();
        this.version = 1;
        this.createdAt = now;
        this.updatedAt = now;
    }

    void apply(PatchOrganization patch, Instant now) {
        name = patch.name() == null ? name : patch.name().strip();
        currency = patch.currency() == null ? currency : patch.currency();
        timezone = patch.timezone() == null ? timezone : patch.timezone();
        locale = patch.locale() == null ? locale : patch.locale();
        contactEmail = patch.contactEmail() == null ? contactEmail : patch.contactEmail();
        version++;
        updatedAt = now;
    }
}
