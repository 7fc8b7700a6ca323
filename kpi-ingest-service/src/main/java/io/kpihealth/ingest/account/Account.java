package io.kpihealth.ingest.account;

import io.kpihealth.scoringclient.Folding;
import io.kpihealth.scoringclient.Segments;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "account")
class Account {
    @Id
    UUID id;

    String name;

    @Column(name = "name_key")
    String nameKey;

    @Column(name = "external_id")
    @Nullable
    String externalId;

    String status;

    @Nullable
    String segment;

    @Column(name = "segment_label")
    @Nullable
    String segmentLabel;

    @Nullable
    String stage;

    @Nullable
    String industry;

    @Nullable
    String region;

    @Nullable
    Integer employees;

    @Column(name = "contract_value", precision = 20, scale = 4)
    @Nullable
    BigDecimal contractValue;

    @Column(precision = 20, scale = 4)
    @Nullable
    BigDecimal revenue;

    @Column(name = "renewal_date")
    @Nullable
    LocalDate renewalDate;

    @Column(name = "renewal_outcome")
    @Nullable
    String renewalOutcome;

    @Column(name = "renewal_amount", precision = 20, scale = 4)
    @Nullable
    BigDecimal renewalAmount;

    @Column(name = "champion_status")
    String championStatus;

    @Column(name = "budget_risk")
    boolean budgetRisk;

    @Column(name = "licence_seats")
    @Nullable
    Integer licenceSeats;

    @Column(name = "seats_used")
    @Nullable
    Integer seatsUsed;

    @Column(name = "response_target_hours", precision = 10, scale = 2)
    @Nullable
    BigDecimal responseTargetHours;

    @Column(name = "owner_membership_id")
    @Nullable
    UUID ownerMembershipId;

    long version;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Account() {}

    @SuppressWarnings("NullAway.Init") // change() sets the rest
    Account(UUID id, AccountFields fields, Instant now) {
        this.id = id;
        this.createdAt = now;
        change(fields, now);
    }

    final void change(AccountFields fields, Instant now) {
        name = fields.name().strip();
        nameKey = Folding.fold(fields.name());
        externalId = fields.externalId();
        status = fields.status();
        segment = Segments.slug(fields.segment());
        segmentLabel = fields.segment();
        stage = fields.stage();
        industry = fields.industry();
        region = fields.region();
        employees = fields.employees();
        contractValue = fields.contractValue();
        revenue = fields.revenue();
        renewalDate = fields.renewalDate();
        renewalOutcome = fields.renewalOutcome();
        renewalAmount = fields.renewalAmount();
        championStatus = fields.championStatus();
        budgetRisk = fields.budgetRisk();
        licenceSeats = fields.licenceSeats();
        seatsUsed = fields.seatsUsed();
        responseTargetHours = fields.responseTargetHours();
        ownerMembershipId = fields.ownerMembershipId();
        updatedAt = now;
        version++;
    }

    AccountFields fields() {
        return new AccountFields(
                name,
                externalId,
                status,
                segmentLabel,
                stage,
                industry,
                region,
                employees,
                contractValue,
                revenue,
                renewalDate,
                renewalOutcome,
                renewalAmount,
                championStatus,
                budgetRisk,
                licenceSeats,
                seatsUsed,
                responseTargetHours,
                ownerMembershipId);
    }
}
