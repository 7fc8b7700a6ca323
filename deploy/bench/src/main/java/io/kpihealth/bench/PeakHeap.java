package io.kpihealth.bench;

import io.kpihealth.testkit.LiveHeap;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Looks at the live heap of a JVM every 200 ms, each time after a full collection, until it is closed. */
final class PeakHeap implements AutoCloseable {
    private static final int PAUSE_MILLIS = 200;

    private final LiveHeap heap;
    private final Thread sampler;
    private volatile long peak;

    PeakHeap(long pid) {
        heap = LiveHeap.of(pid);
        sampler = Thread.ofPlatform().daemon().start(this::sample);
    }

    /** The most that was alive so far, in bytes. */
    long bytes() {
        return peak;
    }

    private void sample() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                peak = Math.max(peak, heap.bytes());
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        } catch (IOException failure) {
            throw new IllegalStateException("jcmd cannot run", failure);
        }
    }

    @Override
    public void close() {
        sampler.interrupt();
    }
}
