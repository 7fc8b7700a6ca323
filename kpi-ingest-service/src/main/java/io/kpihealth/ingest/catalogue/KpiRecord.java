package io.kpihealth.ingest.catalogue;

import io.kpihealth.scoringclient.Folding;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A definition that a tenant uses, its own or a copy of a shipped one. */
@Entity
@Table(name = "kpi_definition")
class KpiRecord {
    @Id
    UUID id;

    short number;
    String kpi;
    String name;

    @Column(name = "name_key")
    String nameKey;

    @Column(columnDefinition = "text[]")
    String[] aliases;

    @Nullable
    String unit;

    @Nullable
    String category;

    @Nullable
    String impact;

    @Nullable
    String frequency;

    @Column(name = "source_review")
    @Nullable
    String sourceReview;

    String rollup;

    @Nullable
    String basis;

    @Column(name = "scale_min", precision = 18, scale = 4)
    @Nullable
    BigDecimal scaleMin;

    @Column(name = "scale_max", precision = 18, scale = 4)
    @Nullable
    BigDecimal scaleMax;

    @Nullable
    String family;

    boolean expected;

    @Column(columnDefinition = "text[]")
    String @Nullable [] stages;

    @Column(columnDefinition = "text[]")
    String @Nullable [] segments;

    @Column(name = "definition_version")
    int definitionVersion;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected KpiRecord() {}

    @SuppressWarnings("NullAway.Init") // change() sets the rest
    KpiRecord(UUID id, int number, KpiDefinition definition) {
        this.id = id;
        this.number = (short) number;
        this.kpi = definition.kpi();
        this.definitionVersion = 1;
        change(definition);
    }

    final void change(KpiDefinition definition) {
        name = definition.name();
        nameKey = Folding.fold(definition.name());
        aliases = definition.aliases().toArray(String[]::new);
        unit = definition.unit();
        category = definition.category();
        impact = definition.impact();
        frequency = definition.frequency();
        sourceReview = definition.sourceReview();
        rollup = definition.rollup();
        basis = definition.basis();
        scaleMin = definition.scaleMin();
        scaleMax = definition.scaleMax();
        family = definition.family();
        expect(definition.expected());
    }

    final void expect(Expected wanted) {
        expected = wanted.byDefault();
        stages = wanted.stages() == null ? null : wanted.stages().toArray(String[]::new);
        segments = wanted.segments() == null ? null : wanted.segments().toArray(String[]::new);
    }
}
