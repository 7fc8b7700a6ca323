package io.kpihealth.ingest.layout;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where the KPIs of one account and period stand. A file may hold a hundred thousand of these: KPIs of the set's first
 * row cost a bit each, others a number.
 */
final class Places {
    static final int NONE = -1;

    private final int first;
    private long[] inFirst = new long[1];
    private int @Nullable [] elsewhere;

    Places(int first) {
        this.first = first;
    }

    /** Keeps the first place of a KPI; answers it when there was one already, else {@link #NONE}. */
    int putIfAbsent(int kpi, int place) {
        int known = find(kpi);
        if (known == NONE) {
            put(kpi, place);
        }
        return known;
    }

    private int find(int kpi) {
        int word = kpi / Long.SIZE;
        if (word < inFirst.length && (inFirst[word] & 1L << kpi) != 0) {
            return first;
        }
        return elsewhere == null || kpi >= elsewhere.length ? NONE : elsewhere[kpi];
    }

    private void put(int kpi, int place) {
        if (place == first) {
            inFirst = Arrays.copyOf(inFirst, Math.max(inFirst.length, kpi / Long.SIZE + 1));
            inFirst[kpi / Long.SIZE] |= 1L << kpi;
            return;
        }
        int[] before = elsewhere == null ? new int[0] : elsewhere;
        if (kpi < before.length) {
            before[kpi] = place;
            return;
        }
        int[] more = Arrays.copyOf(before, Integer.highestOneBit(kpi | 7) * 2);
        Arrays.fill(more, before.length, more.length, NONE);
        more[kpi] = place;
        elsewhere = more;
    }
}
