package io.kpihealth.scoring.score;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ScoringIsolationIT extends ScoringIsolationTest {}
