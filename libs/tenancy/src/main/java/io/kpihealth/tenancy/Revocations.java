package io.kpihealth.tenancy;

import io.kpihealth.messaging.BroadcastConsumer;
import io.kpihealth.messaging.Event;
import io.kpihealth.messaging.EventReader;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Status and version of every membership, service client and tenant, in memory in each replica, from
 * the compacted topics. A token that is older than what stands here is refused, within seconds.
 */
@ApplicationScoped
public class Revocations implements BroadcastConsumer {
    public static final String NAME = "revocations";
    private static final String MEMBERSHIPS = "kpihealth.memberships";
    private static final String ORGANIZATIONS = "kpihealth.organizations";
    private static final Set<String> LIVE_TENANTS = Set.of("trial", "active");

    private final EventReader reader;
    private final Map<UUID, State> memberships = new ConcurrentHashMap<>();
    private final Map<UUID, State> tenants = new ConcurrentHashMap<>();

    private record State(long sequence, boolean live) {}

    /** The part of a membership's or organisation's state that decides about tokens. */
    @RegisterForReflection
    record Subject(
            @Nullable UUID tenantId,
            @Nullable UUID membershipId,
            @Nullable String status,
            boolean removed) {}

    Revocations(EventReader reader) {
        this.reader = reader;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> topics() {
        return Set.of(MEMBERSHIPS, ORGANIZATIONS);
    }

    @Override
    public void apply(Event event) {
        Subject subject = reader.read(event, Subject.class);
        String status = subject.removed() || subject.status() == null ? "removed" : subject.status();
        if (event.topic().equals(MEMBERSHIPS)) {
            UUID id = subject.membershipId() != null ? subject.membershipId() : lastOf(event.key());
            newer(memberships, id, new State(event.sequence(), status.equals("active")));
        } else {
            UUID id = subject.tenantId() != null ? subject.tenantId() : lastOf(event.key());
            newer(tenants, id, new State(event.sequence(), LIVE_TENANTS.contains(status)));
        }
    }

    /**
     * Whether a token is refused. What is not known yet is trusted: the token is signed, and its
     * state is on the way.
     *
     * @param membershipVersion the sequence of the state that the token was made from
     */
    public boolean revoked(UUID tenantId, UUID membershipId, long membershipVersion) {
        State tenant = tenants.get(tenantId);
        if (tenant != null && !tenant.live()) {
            return true;
        }
        State membership = memberships.get(membershipId);
        if (membership == null || membershipVersion > membership.sequence()) {
            return false; // made from a state that is newer than what has arrived here
        }
        return !membership.live() || membershipVersion < membership.sequence();
    }

    private static UUID lastOf(String key) {
        return UUID.fromString(key.substring(key.lastIndexOf(':') + 1));
    }

    private static void newer(Map<UUID, State> states, UUID id, State state) {
        states.merge(id, state, (old, fresh) -> fresh.sequence() > old.sequence() ? fresh : old);
    }
}
