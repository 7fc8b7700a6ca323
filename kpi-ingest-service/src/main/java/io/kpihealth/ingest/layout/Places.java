package io.kpihealth.ingest.layout;

import java.util.Arrays;

/** Numbers by key without an object for each: a file has a row for every KPI of every account. */
final class Places {
    private static final int NONE = -1;

    private long[] keys = new long[1024];
    private int[] places = new int[1024];
    private int size;

    Places() {
        Arrays.fill(places, NONE);
    }

    /** Keeps the first place of a key; answers it when there was one already, else -1. */
    int putIfAbsent(long key, int place) {
        if (size * 3 > keys.length * 2) {
            grow();
        }
        int slot = slot(key);
        if (places[slot] != NONE) {
            return places[slot];
        }
        keys[slot] = key;
        places[slot] = place;
        size++;
        return NONE;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        // Fibonacci hashing: neighbouring keys, which are usual here, spread over the table.
        int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 32) & mask;
        while (places[slot] != NONE && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldPlaces = places;
        keys = new long[oldKeys.length * 2];
        places = new int[keys.length];
        Arrays.fill(places, NONE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldPlaces[i] != NONE) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                places[slot] = oldPlaces[i];
            }
        }
    }
}
