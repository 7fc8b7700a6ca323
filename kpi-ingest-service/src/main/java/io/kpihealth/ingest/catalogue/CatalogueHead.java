package io.kpihealth.ingest.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The one row of a tenant whose lock every change of its catalogue holds. */
@Entity
@Table(name = "kpi_catalogue")
class CatalogueHead {
    @Id
    UUID id;

    long version;

    @Column(name = "set_confirmed_at")
    @Nullable
    Instant setConfirmedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected CatalogueHead() {}
}
