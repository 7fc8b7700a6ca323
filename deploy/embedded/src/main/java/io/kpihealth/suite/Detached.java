package io.kpihealth.suite;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** {@code up --detach}: a launcher in a session of its own; this one shows its lines until it is ready. */
final class Detached {
    static final String CHILD = "--in-background";
    static final String LOG = "launcher.log";

    private Detached() {}

    static int start(Settings settings, boolean reset, boolean services) throws IOException {
        Processes processes = new Processes(settings);
        LauncherLock.requireFree(settings, processes);
        Path log = settings.logs().resolve(LOG);
        Files.deleteIfExists(Up.readyFile(settings));
        List<String> command = new ArrayList<>(Processes.sessionPrefix());
        command.addAll(Jvm.command(
                "256m",
                "-Dkpihealth.checkout=" + settings.checkout(),
                "-cp",
                System.getProperty("java.class.path"),
                Suite.class.getName(),
                "up",
                CHILD));
        if (reset) {
            command.add("--reset");
        }
        if (settings.executables()) {
            command.add("--native");
        }
        if (!services) {
            command.add("--no-services");
        }
        Process launcher = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(log.toFile())
                .start();
        AtomicBoolean ready = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (!ready.get()) {
                launcher.destroy();
                launcher.onExit().join();
            }
        }));
        try (RandomAccessFile lines = new RandomAccessFile(log.toFile(), "r")) {
            boolean alive;
            do {
                alive = launcher.isAlive();
                ready.set(Files.exists(Up.readyFile(settings)));
                copy(lines);
                Thread.sleep(Duration.ofMillis(200));
            } while (alive && !ready.get());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return ready.get() ? 0 : 1;
    }

    private static void copy(RandomAccessFile lines) throws IOException {
        byte[] buffer = new byte[8192];
        int count;
        while ((count = lines.read(buffer)) > 0) {
            System.out.print(new String(buffer, 0, count, StandardCharsets.UTF_8));
        }
        System.out.flush();
    }
}
