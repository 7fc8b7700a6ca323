package io.kpihealth.tenancy;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Identifiers of the product. */
public final class Ids {
    /** The product's namespace for named ids; equal in every installation. */
    private static final UUID NAMESPACE = UUID.fromString("6f1d3c52-0b5e-5a7c-9c37-0d2a8f4b6e10");

    // Made at first use: random state must not be part of a native image's heap.
    private static volatile @Nullable NoArgGenerator generator;

    private Ids() {}

    /** A new UUIDv7: ids of rows, which sort by their time. */
    public static UUID next() {
        NoArgGenerator present = generator;
        if (present == null) {
            present = Generators.timeBasedEpochGenerator();
            generator = present;
        }
        return present.generate();
    }

    /** A UUIDv5 of the name in the product's namespace: the same name gives the same id everywhere. */
    public static UUID named(String name) {
        return Generators.nameBasedGenerator(NAMESPACE).generate(name);
    }
}
