package io.kpihealth.scoring.range;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class RangesIT extends RangesTest {}
