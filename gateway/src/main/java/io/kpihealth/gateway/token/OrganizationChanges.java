package io.kpihealth.gateway.token;

import io.kpihealth.messaging.BroadcastConsumer;
import io.kpihealth.messaging.Event;
import io.kpihealth.messaging.EventReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Drops cached tokens of an organisation whose state changed, and keeps the slugs: a header may name by slug the
 * organisation that the path names by id.
 */
@ApplicationScoped
public class OrganizationChanges implements BroadcastConsumer {
    record OrganizationState(UUID tenantId, @Nullable String slug) {}

    private final EventReader reader;
    private final InternalTokens tokens;
    private final Map<UUID, String> slugs = new ConcurrentHashMap<>();

    OrganizationChanges(EventReader reader, InternalTokens tokens) {
        this.reader = reader;
        this.tokens = tokens;
    }

    @Override
    public String name() {
        return "token-eviction-organizations";
    }

    @Override
    public Set<String> topics() {
        return Set.of("kpihealth.organizations");
    }

    @Override
    public void apply(Event event) {
        if (event.payload().length == 0) {
            return;
        }
        OrganizationState state = reader.read(event, OrganizationState.class);
        if (state.slug() == null) {
            slugs.remove(state.tenantId());
        } else {
            slugs.put(state.tenantId(), state.slug());
        }
        tokens.tenantChanged(state.tenantId());
    }

    /** Whether {@code name}, an id or a slug, is a name of this organisation. */
    public boolean isNameOf(String name, UUID tenantId) {
        return name.equalsIgnoreCase(tenantId.toString()) || name.equals(slugs.get(tenantId));
    }
}
