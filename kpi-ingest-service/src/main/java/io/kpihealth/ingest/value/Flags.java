package io.kpihealth.ingest.value;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Flags as bits; the order is stored and only ever grows. */
final class Flags {
    private static final List<String> NAMES = List.of("unit-mismatch", "out-of-scale", "clamped", "small-sample");

    private Flags() {}

    static int bits(Set<String> flags) {
        int bits = 0;
        for (String flag : flags) {
            int position = NAMES.indexOf(flag);
            if (position < 0) {
                throw new IllegalArgumentException("there is no flag " + flag);
            }
            bits |= 1 << position;
        }
        return bits;
    }

    static Set<String> names(int bits) {
        Set<String> flags = new LinkedHashSet<>();
        for (int position = 0; position < NAMES.size(); position++) {
            if ((bits & 1 << position) != 0) {
                flags.add(NAMES.get(position));
            }
        }
        return flags;
    }
}
