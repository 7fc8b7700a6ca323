package io.kpihealth.web;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** Types that are found by their name, which a native image must be told. */
@RegisterForReflection(
        targets = {
            // Quarkus makes the configured strategy from its name and registers nothing.
            PropertyNamingStrategies.SnakeCaseStrategy.class,
            ProblemBody.class,
            FieldError.class
        })
final class NativeTypes {
    private NativeTypes() {}
}
