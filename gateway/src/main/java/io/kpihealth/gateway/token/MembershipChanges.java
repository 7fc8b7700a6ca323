package io.kpihealth.gateway.token;

import io.kpihealth.messaging.BroadcastConsumer;
import io.kpihealth.messaging.Event;
import io.kpihealth.messaging.EventReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Drops cached tokens of a member or service client whose state changed. */
@ApplicationScoped
class MembershipChanges implements BroadcastConsumer {
    record MembershipState(UUID membershipId, @Nullable UUID personId) {}

    private final EventReader reader;
    private final InternalTokens tokens;

    MembershipChanges(EventReader reader, InternalTokens tokens) {
        this.reader = reader;
        this.tokens = tokens;
    }

    @Override
    public String name() {
        return "token-eviction-memberships";
    }

    @Override
    public Set<String> topics() {
        return Set.of("kpihealth.memberships");
    }

    @Override
    public void apply(Event event) {
        if (event.payload().length == 0) {
            // A tombstone follows the removed state and brings nothing new.
            return;
        }
        MembershipState state = reader.read(event, MembershipState.class);
        tokens.membershipChanged(state.membershipId(), state.personId());
    }
}
