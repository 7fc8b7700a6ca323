package io.kpihealth.tenants;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.junit.jupiter.api.Test;

class NativeTypesTest {
    @Test
    void shouldNameTypesThatExist() {
        for (String name :
                NativeTypes.class.getAnnotation(RegisterForReflection.class).classNames()) {
            assertThatCode(() -> Class.forName(name)).as(name).doesNotThrowAnyException();
        }
    }
}
