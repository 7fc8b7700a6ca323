package io.kpihealth.e2e.chaos;

import io.kpihealth.e2e.Launcher;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One service killed at one point of an upload, and started again at once. */
final class Kill {
    private final int round;
    private final String service;
    private final Point point;
    private final AtomicReference<@Nullable CompletableFuture<Void>> restart = new AtomicReference<>();
    private volatile long begin;

    enum Point {
        /** When half of the request has been sent. */
        DURING_UPLOAD,
        /** When the upload is accepted and being read. */
        DURING_IMPORT,
        /** When the commit is accepted. */
        AFTER_COMMIT;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    Kill(int round, String service, Point point) {
        this.round = round;
        this.service = service;
        this.point = point;
    }

    /** Strikes when this is the point, and only once: a client comes here again when it retries. */
    void at(Point reached) {
        if (reached != point || restart.get() != null) {
            return;
        }
        begin = System.nanoTime();
        Launcher.kill(service);
        restart.set(CompletableFuture.runAsync(() -> Launcher.start(service)));
    }

    /** Returns when the service is ready again; fails when it was never killed. */
    void awaitRestart() {
        CompletableFuture<Void> started = restart.get();
        if (started == null) {
            throw new IllegalStateException(this + ": this point was never reached");
        }
        started.join();
    }

    String line() {
        return "chaos  round %-3d %-20s %-14s all right after %5.1f s"
                .formatted(round, service, point, (System.nanoTime() - begin) / 1e9);
    }

    @Override
    public String toString() {
        return "round " + round + ", " + service + " " + point;
    }
}
