package io.kpihealth.ingest.workbook;

import java.time.Clock;
import java.time.Duration;

/** The moment after which reading a file is given up; checked whenever bytes are read. */
public final class Deadline {
    private final Clock clock;
    private final long endMillis;

    private Deadline(Clock clock, long endMillis) {
        this.clock = clock;
        this.endMillis = endMillis;
    }

    public static Deadline of(Clock clock, Duration atMost) {
        return new Deadline(clock, clock.millis() + atMost.toMillis());
    }

    /** For files of one's own making. */
    public static Deadline none() {
        return new Deadline(Clock.systemUTC(), Long.MAX_VALUE);
    }

    void check() {
        if (endMillis != Long.MAX_VALUE && clock.millis() > endMillis) {
            throw Refusal.TOO_SLOW.because("reading the file takes longer than is allowed");
        }
    }
}
