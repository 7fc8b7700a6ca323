package io.kpihealth.ingest.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A category as a tenant labels it. */
@Entity
@Table(name = "kpi_category")
class CategoryRow {
    @Id
    UUID id;

    String slug;
    String label;
    int position;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected CategoryRow() {}

    CategoryRow(UUID id, String slug, String label, int position) {
        this.id = id;
        this.slug = slug;
        this.label = label;
        this.position = position;
    }
}
