package io.kpihealth.suite.demo;

import java.util.Objects;
import java.util.SplittableRandom;

/** Numbers that look random and are the same in every run. */
final class SampleRandom {
    private final SplittableRandom random;

    private SampleRandom(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static SampleRandom of(Object... parts) {
        return new SampleRandom(Objects.hash(parts) * 0x9E3779B97F4A7C15L);
    }

    double between(double low, double high) {
        return low + random.nextDouble() * (high - low);
    }

    /** Around 0, mostly within twice the spread. */
    double around(double spread) {
        return random.nextGaussian() * spread;
    }
}
