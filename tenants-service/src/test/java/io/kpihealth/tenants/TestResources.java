package io.kpihealth.tenants;

import io.kpihealth.testkit.EmbeddedStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;

/** What all tests of this module run against; one boot for all of them. */
@QuarkusTestResource(
        value = EmbeddedStack.class,
        initArgs = {@ResourceArg(name = "service", value = "tenants"), @ResourceArg(name = "own-tokens", value = "true")
        })
@QuarkusTestResource(FakeProvider.class)
final class TestResources {
    private TestResources() {}
}
