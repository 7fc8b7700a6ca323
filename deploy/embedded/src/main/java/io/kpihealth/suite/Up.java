package io.kpihealth.suite;

import io.kpihealth.suite.demo.DemoData;
import io.kpihealth.suite.demo.DemoFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** Starts the suite, stays, and ends it in order when this process is asked to end. */
final class Up {
    private final Settings settings;
    private final Progress progress;
    private final AtomicBoolean stopping = new AtomicBoolean();

    Up(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    static Path readyFile(Settings settings) {
        return settings.run().resolve("ready");
    }

    int run(boolean reset, boolean background, boolean services) throws IOException {
        Processes own = new Processes(settings);
        LauncherLock lock = LauncherLock.take(settings, own);
        Files.deleteIfExists(readyFile(settings));
        endLeftOver();
        if (reset) {
            forget();
        }
        PortCheck.requireFree(settings);
        settings.save();
        Secrets secrets = Secrets.readOrCreate(settings);
        SigningKeys.createIfMissing(settings);
        Files.createDirectories(settings.cache());
        // The database's user runs programs from it.
        Files.setPosixFilePermissions(settings.cache(), PosixFilePermissions.fromString("rwxr-xr-x"));
        progress.say("state, logs and secrets are in " + settings.state());

        Stack stack = new Stack(settings, secrets, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack, lock), "stop"));
        try {
            stack.start(services);
            if (services) {
                progress.say("loading the demo (each file waits for its import)");
                DemoData.load(settings.demoTarget(), System.out);
            }
            progress.say("everything is ready");
        } catch (SuiteFailure | DemoFailure | IOException | UncheckedIOException failure) {
            if (stopping.get()) {
                return -1;
            }
            throw new SuiteFailure("The suite did not start: " + failure.getMessage(), failure);
        }
        Welcome.print(settings, secrets, background);
        Files.writeString(readyFile(settings), ProcessHandle.current().pid() + "\n");
        waitForEver();
        return -1;
    }

    /** Processes of a launcher that was killed hold ports and the database's folder. */
    private void endLeftOver() throws IOException {
        if (!Files.exists(Secrets.file(settings))) {
            return;
        }
        Settings saved = Settings.saved(settings.checkout(), settings.state());
        if (new Stack(saved, Secrets.readOrCreate(saved), progress).stop()) {
            progress.say("an earlier run had left these behind");
        }
    }

    private void forget() throws IOException {
        for (String name : List.of("postgres", "kafka", "keys", Certificates.FOLDER)) {
            KeycloakDistribution.deleteIfExists(settings.state().resolve(name));
        }
        Files.deleteIfExists(Secrets.file(settings));
        try (Stream<Path> stamps = Files.list(settings.run())) {
            for (Path stamp :
                    stamps.filter(file -> file.toString().endsWith(".migrated")).toList()) {
                Files.delete(stamp);
            }
        }
        try (Stream<Path> logs = Files.list(settings.logs())) {
            // The launcher in the background is writing its own.
            for (Path log : logs.filter(file -> !file.endsWith(Detached.LOG)).toList()) {
                Files.delete(log);
            }
        }
        progress.say("all data of earlier runs is gone");
    }

    private void stop(Stack stack, LauncherLock lock) {
        stopping.set(true);
        progress.say("stopping");
        try {
            Files.deleteIfExists(readyFile(settings));
            stack.stop();
            lock.release();
            progress.say("everything is stopped; data stay in " + settings.state());
        } catch (IOException | SuiteFailure failure) {
            progress.say("not everything could be stopped: " + failure.getMessage() + "; ./suite down tries again");
        }
    }

    private static void waitForEver() {
        try {
            // Only the shutdown hook ends this process.
            new CountDownLatch(1).await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
