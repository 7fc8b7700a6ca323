package io.kpihealth.suite;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** All parts of the suite, in the order in which they need each other. */
final class Stack {
    private final Settings settings;
    private final Processes processes;
    private final Progress progress;
    private final PostgresPart postgres;
    private final KafkaPart kafka;
    private final KeycloakPart keycloak;
    private final KeycloakDistribution distribution;
    private final List<ServicePart> services;

    Stack(Settings settings, Secrets secrets, Progress progress) throws IOException {
        this.settings = settings;
        this.progress = progress;
        processes = new Processes(settings);
        postgres = new PostgresPart(settings, secrets);
        kafka = new KafkaPart(settings, processes, progress);
        distribution = new KeycloakDistribution(settings, processes, progress);
        keycloak = new KeycloakPart(settings, secrets, processes, progress, distribution);
        services = Stream.of(Service.values())
                .map(service -> new ServicePart(service, settings, secrets, processes, progress))
                .toList();
    }

    Processes processes() {
        return processes;
    }

    List<Part> parts() {
        List<Part> parts = new ArrayList<>(List.of(postgres, kafka, keycloak));
        parts.addAll(services);
        return parts;
    }

    /** Finds a part by its name, or by the short name of a service's port. */
    Part part(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return parts().stream()
                .filter(part -> part.name().equals(wanted)
                        || part.port().name().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new SuiteFailure("no such part: " + name + "; there are "
                        + String.join(", ", parts().stream().map(Part::name).toList())));
    }

    /** Starts everything that does not need another part at the same time as the rest. */
    void start(boolean withServices) throws IOException {
        List<ServicePart> wanted = withServices ? services : List.of();
        List<String> missing = wanted.stream()
                .filter(service -> !service.isBuilt())
                .map(Part::name)
                .toList();
        if (!missing.isEmpty()) {
            throw new SuiteFailure("not built: " + String.join(", ", missing));
        }
        try (Together together = new Together()) {
            Together.Step database = together.run(() -> started(postgres));
            Together.Step broker = together.run(() -> started(kafka));
            Together.Step provider = together.run(distribution::prepare);
            List<Together.Step> migrations = wanted.stream()
                    .filter(ServicePart::hasDatabase)
                    .map(service -> together.after(List.of(database), service::migrate))
                    .toList();
            if (withServices) {
                together.after(migrations, () -> progress.say("schemas are up to date"));
            }
            List<Together.Step> needed = new ArrayList<>(migrations);
            needed.add(broker);
            wanted.forEach(service -> together.after(needed, () -> started(service)));
            together.after(List.of(database, provider), () -> started(keycloak));
        }
    }

    /** Ends whatever runs, callers before what they call; also what an earlier launcher left behind. */
    boolean stop() throws IOException {
        processes.refuseMore();
        boolean stopped = stopAll(List.of(part("gateway")));
        List<Part> callers = new ArrayList<>(services);
        callers.add(keycloak);
        stopped |= stopAll(callers);
        // Steps that were under way, such as a migration.
        List<String> known = parts().stream().map(Part::name).toList();
        for (String name : processes.names()) {
            if (!known.contains(name) && !name.equals(LauncherLock.NAME)) {
                stopped |= processes.stop(name, Duration.ofSeconds(5));
            }
        }
        stopped |= stopAll(List.of(kafka));
        stopped |= stopAll(List.of(postgres));
        return stopped;
    }

    private boolean stopAll(List<? extends Part> parts) throws IOException {
        boolean[] stopped = new boolean[parts.size()];
        try (Together together = new Together()) {
            for (int i = 0; i < parts.size(); i++) {
                int index = i;
                Part part = parts.get(i);
                together.run(() -> {
                    Optional<ProcessHandle> process = part.process();
                    stopped[index] = part.stop();
                    if (stopped[index]) {
                        progress.say(part.name() + " stopped"
                                + process.map(handle -> " (pid " + handle.pid() + ")")
                                        .orElse(""));
                    }
                });
            }
        }
        for (boolean each : stopped) {
            if (each) {
                return true;
            }
        }
        return false;
    }

    private void started(Part part) throws IOException {
        part.start();
        progress.say(part.name() + " is ready on port " + settings.port(part.port()));
    }
}
