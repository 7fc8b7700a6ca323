package io.kpihealth.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Not ready before the broadcast state was read once, nor when a consumer has died. */
@Readiness
@ApplicationScoped
class MessagingReadiness implements HealthCheck {
    private final Broadcasts broadcasts;
    private final MessagingLifecycle lifecycle;

    MessagingReadiness(Broadcasts broadcasts, MessagingLifecycle lifecycle) {
        this.broadcasts = broadcasts;
        this.lifecycle = lifecycle;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("messaging");
        boolean ready = lifecycle.allAlive();
        response.withData("consumers_alive", ready);
        for (BroadcastRunner runner : broadcasts.runners()) {
            response.withData(runner.handler().name(), runner.caughtUp());
            ready &= runner.caughtUp() || !runner.handler().requiredForReadiness();
        }
        return response.status(ready).build();
    }
}
