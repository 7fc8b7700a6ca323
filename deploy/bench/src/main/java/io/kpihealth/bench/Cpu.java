package io.kpihealth.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.NoSuchElementException;

/** CPU time of processes, user and system, as Linux counts it: in ticks of 10 ms. */
final class Cpu {
    private static final long TICK_MILLIS = 10;
    private static final int USER = 11; // of the fields that follow the name: utime, stime, cutime, cstime

    private Cpu() {}

    static Duration of(long pid) throws IOException {
        long[] ticks = ticks(pid);
        return Duration.ofMillis((ticks[0] + ticks[1]) * TICK_MILLIS);
    }

    /** A process with its children, those that ended included. */
    static Duration ofTree(long pid) throws IOException {
        long[] own = ticks(pid);
        long sum = own[0] + own[1] + own[2] + own[3];
        for (ProcessHandle child : ProcessHandle.of(pid)
                .orElseThrow(() -> new NoSuchElementException("no process " + pid))
                .children()
                .toList()) {
            sum += ticksOfChild(child);
        }
        return Duration.ofMillis(sum * TICK_MILLIS);
    }

    private static long ticksOfChild(ProcessHandle child) throws IOException {
        try {
            long[] ticks = ticks(child.pid());
            return ticks[0] + ticks[1];
        } catch (IOException failure) {
            if (child.isAlive()) {
                throw failure;
            }
            return 0; // its parent counts it by now, or as soon as it has noticed
        }
    }

    private static long[] ticks(long pid) throws IOException {
        String line = Files.readString(stat(pid));
        String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
        long[] ticks = new long[4];
        for (int i = 0; i < ticks.length; i++) {
            ticks[i] = Long.parseLong(fields[USER + i]);
        }
        return ticks;
    }

    private static Path stat(long pid) {
        return Path.of("/proc", Long.toString(pid), "stat");
    }
}
