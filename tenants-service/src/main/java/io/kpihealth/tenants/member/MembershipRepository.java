package io.kpihealth.tenants.member;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class MembershipRepository implements PanacheRepositoryBase<Membership, UUID> {
    Optional<Membership> live(UUID id) {
        return find("id = ?1 and status <> ?2", id, Membership.REMOVED).firstResultOptional();
    }

    boolean livePerson(UUID person) {
        return count("personId = ?1 and status <> ?2", person, Membership.REMOVED) > 0;
    }

    long otherActiveOwners(UUID id) {
        return count("role = ?1 and status = ?2 and id <> ?3", Roles.OWNER, Membership.ACTIVE, id);
    }

    List<Membership> after(UUID last, int limit) {
        return find("status <> ?1 and id > ?2 order by id", Membership.REMOVED, last)
                .page(0, limit)
                .list();
    }
}
