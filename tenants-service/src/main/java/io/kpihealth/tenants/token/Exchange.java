package io.kpihealth.tenants.token;

import io.kpihealth.tenants.client.ClientBinding;
import io.kpihealth.tenants.directory.Directory;
import io.kpihealth.tenants.directory.MembershipEntry;
import io.kpihealth.tenants.directory.PersonEntry;
import io.kpihealth.tenants.directory.RegistrationEntry;
import io.kpihealth.tenants.directory.Tenant;
import io.kpihealth.tenants.token.ExchangeError.Choice;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides what the bearer of a provider's token may be inside the product. */
@ApplicationScoped
class Exchange {
    /** The organisation that a request without a choice is for. */
    private static final String DEFAULT = "default";

    private final Directory directory;
    private final ClientBinding binding;
    private final Clock clock;

    Exchange(Directory directory, ClientBinding binding, Clock clock) {
        this.directory = directory;
        this.binding = binding;
        this.clock = clock;
    }

    /**
     * @param organization id, slug or {@code default}; null for a token without a tenant
     */
    Grant grant(ProviderToken token, @Nullable String organization) {
        // Whoever was seen as a person stays one, whatever the token looks like.
        if (token.serviceAccount() && !directory.knowsPerson(token.issuer(), token.subject())) {
            return client(token, organization);
        }
        PersonEntry person = directory.person(token.issuer(), token.subject(), token.name(), token.email());
        return organization == null ? Grant.subject(person.id()) : member(token, person, organization);
    }

    private Grant member(ProviderToken token, PersonEntry person, String organization) {
        List<MembershipEntry> active = directory.memberships(person.id()).stream()
                .filter(MembershipEntry::active)
                .toList();
        if (organization.equals(DEFAULT)) {
            return Grant.member(person.id(), preselected(token, person, active));
        }
        MembershipEntry chosen = active.stream()
                .filter(entry -> named(organization, entry.tenantId(), entry.tenant()))
                .findFirst()
                .orElseThrow(ExchangeException::unknownOrganization);
        if (!chosen.tenant().open()) {
            throw ExchangeException.closedOrganization();
        }
        if (!chosen.tenantId().equals(person.lastOrganization())) {
            directory.rememberOrganization(person.id(), chosen.tenantId());
        }
        return Grant.member(person.id(), chosen);
    }

    /** The last one, else the provider's hint, else the only one. */
    private static MembershipEntry preselected(ProviderToken token, PersonEntry person, List<MembershipEntry> active) {
        List<MembershipEntry> open =
                active.stream().filter(entry -> entry.tenant().open()).toList();
        Optional<MembershipEntry> last = open.stream()
                .filter(entry -> entry.tenantId().equals(person.lastOrganization()))
                .findFirst();
        return last.or(() -> only(open.stream()
                        .filter(entry ->
                                token.organizations().contains(entry.tenant().slug())
                                        || token.organizations()
                                                .contains(entry.tenantId().toString()))
                        .toList()))
                .or(() -> only(open))
                .orElseThrow(() -> ExchangeException.organizationRequired(open.stream()
                        .map(entry -> choice(entry.tenantId(), entry.tenant()))
                        .toList()));
    }

    private Grant client(ProviderToken token, @Nullable String organization) {
        if (organization == null) {
            throw ExchangeException.noSubjectToken();
        }
        List<RegistrationEntry> usable = usable(token);
        RegistrationEntry chosen;
        if (organization.equals(DEFAULT)) {
            chosen = only(usable)
                    .orElseThrow(() -> ExchangeException.organizationRequired(usable.stream()
                            .map(entry -> choice(entry.tenantId(), entry.tenant()))
                            .toList()));
        } else {
            chosen = usable.stream()
                    .filter(entry -> named(organization, entry.tenantId(), entry.tenant()))
                    .findFirst()
                    .orElseThrow(ExchangeException::unknownOrganization);
        }
        if (!chosen.tenant().open()) {
            throw ExchangeException.closedOrganization();
        }
        if (!chosen.bound()
                && !binding.bind(chosen.tenantId(), chosen.registrationId(), token.issuer(), token.subject())) {
            throw ExchangeException.unknownOrganization();
        }
        return Grant.client(chosen);
    }

    private List<RegistrationEntry> usable(ProviderToken token) {
        return directory.registrations(token.clientId() == null ? "" : token.clientId()).stream()
                .filter(entry -> !entry.expired(clock.instant()))
                .filter(entry -> !entry.bound() || entry.boundTo(token.issuer(), token.subject()))
                .toList();
    }

    private static <T> Optional<T> only(List<T> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static boolean named(String organization, UUID id, Tenant tenant) {
        return organization.equals(id.toString()) || organization.equals(tenant.slug());
    }

    private static Choice choice(UUID id, Tenant tenant) {
        return new Choice(id, tenant.slug(), tenant.name());
    }
}
