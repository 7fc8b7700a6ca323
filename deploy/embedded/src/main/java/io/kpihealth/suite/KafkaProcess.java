package io.kpihealth.suite;

import io.kpihealth.embedded.EmbeddedKafka;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The broker's own JVM: it outlives the launcher's terminal and can be stopped alone. */
final class KafkaProcess {
    /** Held here because the log manager keeps loggers weakly. */
    private static final Logger ROOT = Logger.getLogger("");

    private KafkaProcess() {}

    /** @param arguments data folder, host:port */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        ROOT.setLevel(Level.WARNING);
        EmbeddedKafka kafka = EmbeddedKafka.start(Path.of(arguments[0]), arguments[1]);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            kafka.close();
            stopped.countDown();
        }));
        stopped.await();
    }
}
