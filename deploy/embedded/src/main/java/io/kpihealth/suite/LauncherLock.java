package io.kpihealth.suite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One launcher per state folder; the lock ends with its process, however that ends. */
final class LauncherLock {
    static final String NAME = "launcher";

    private final Processes processes;
    /** Kept so that the lock is held for the life of this process. */
    private final FileLock lock;

    private LauncherLock(Processes processes, FileLock lock) {
        this.processes = processes;
        this.lock = lock;
    }

    static LauncherLock take(Settings settings, Processes processes) throws IOException {
        FileLock lock = tryLock(settings);
        if (lock == null) {
            throw taken(settings, processes);
        }
        processes.record(NAME, ProcessHandle.current());
        return new LauncherLock(processes, lock);
    }

    /** Says at once that a suite runs, for callers that start the launcher as another process. */
    static void requireFree(Settings settings, Processes processes) throws IOException {
        FileLock lock = tryLock(settings);
        if (lock == null) {
            throw taken(settings, processes);
        }
        lock.channel().close();
    }

    private static SuiteFailure taken(Settings settings, Processes processes) throws IOException {
        String pid = processes
                .running(NAME)
                .map(launcher -> " (pid " + launcher.pid() + ")")
                .orElse("");
        return new SuiteFailure("a suite already runs on " + settings.state() + pid
                + "; ./suite status shows it, ./suite down ends it");
    }

    private static @Nullable FileLock tryLock(Settings settings) throws IOException {
        FileChannel channel = FileChannel.open(
                settings.run().resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        return channel.tryLock();
    }

    void release() throws IOException {
        processes.forget(NAME);
        lock.channel().close();
    }
}
