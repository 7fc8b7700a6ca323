package io.kpihealth.messaging;

import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Turns {@link TracesConfig} into the sampler of the SDK. With a ratio of 0 nothing is ever exported. */
final class TraceSampling {
    @Produces
    @Singleton
    Sampler sampler(TracesConfig config) {
        if (config.ratio() == 0) {
            return Sampler.alwaysOff();
        }
        Sampler byRatio = Sampler.traceIdRatioBased(config.ratio());
        return config.followCaller() ? Sampler.parentBased(byRatio) : byRatio;
    }
}
