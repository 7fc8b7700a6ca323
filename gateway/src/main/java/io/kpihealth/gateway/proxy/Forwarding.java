package io.kpihealth.gateway.proxy;

import io.kpihealth.gateway.route.Upstream;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way to a service.
 *
 * @param uri the checked path with the query as it was sent
 * @param internalToken null where the service asks for none
 * @param answered is told the service's status before the answer goes out
 */
record Forwarding(
        Upstream upstream, String uri, @Nullable String internalToken, String requestId, IntConsumer answered) {}
