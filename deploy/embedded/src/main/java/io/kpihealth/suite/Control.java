package io.kpihealth.suite;

import io.kpihealth.suite.demo.DemoData;
import io.kpihealth.suite.demo.DemoFailure;
import io.kpihealth.suite.demo.DemoTarget;
import io.kpihealth.suite.demo.MainJob;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What works on the running suite from another terminal; it knows the processes by their pid files. */
final class Control {
    /** The services get 30 seconds, and the parts below them a little more. */
    private static final Duration DOWN = Duration.ofMinutes(2);

    private final Settings settings;
    private final Processes processes;
    private final Stack stack;
    private final Secrets secrets;

    Control(Settings settings) throws IOException {
        this.settings = settings;
        secrets = Secrets.read(settings);
        processes = new Processes(settings);
        stack = new Stack(settings, secrets, new Progress());
    }

    int down() throws IOException {
        Optional<ProcessHandle> launcher = processes.running(LauncherLock.NAME);
        launcher.ifPresent(process -> {
            System.out.println("asking the launcher (pid " + process.pid() + ") to stop everything");
            Processes.end(process, DOWN);
        });
        // The rest of a launcher that was killed.
        boolean left = stack.stop();
        processes.forget(LauncherLock.NAME);
        Files.deleteIfExists(Up.readyFile(settings));
        System.out.println(launcher.isPresent() || left ? "everything is stopped" : "nothing was running");
        return 0;
    }

    /** 0 when everything is ready, 1 otherwise. */
    int status() throws IOException {
        Optional<ProcessHandle> launcher = processes.running(LauncherLock.NAME);
        line("launcher", launcher, "", launcher.isPresent() ? "running" : "stopped");
        boolean all = true;
        for (Part part : stack.parts()) {
            Optional<ProcessHandle> process = part.process();
            boolean ready = process.isPresent() && part.ready();
            all &= ready;
            line(
                    part.name(),
                    process,
                    String.valueOf(settings.port(part.port())),
                    ready ? "ready" : process.isPresent() ? "running, not ready" : "stopped");
        }
        System.out.println("state    " + settings.state());
        System.out.println("logs     " + settings.logs());
        System.out.println("secrets  " + secrets.file());
        return all ? 0 : 1;
    }

    int stop(String name) throws IOException {
        Part part = stack.part(name);
        Optional<ProcessHandle> process = part.process();
        boolean stopped = part.stop();
        System.out.println(
                stopped
                        ? part.name() + " stopped"
                                + process.map(handle -> " (pid " + handle.pid() + ")")
                                        .orElse("")
                        : part.name() + " was not running");
        return 0;
    }

    int start(String name) throws IOException {
        Part part = stack.part(name);
        Optional<ProcessHandle> process = part.process();
        if (process.isPresent()) {
            System.out.println(
                    part.name() + " already runs (pid " + process.get().pid() + ")");
            return 0;
        }
        if (part instanceof ServicePart service && service.hasDatabase()) {
            service.migrate();
        }
        part.start();
        System.out.println(part.name() + " is ready"
                + part.process().map(handle -> " (pid " + handle.pid() + ")").orElse(""));
        return 0;
    }

    int redrive(String name) throws IOException {
        if (!(stack.part(name) instanceof ServicePart service) || !service.hasDatabase()) {
            throw new SuiteFailure(name + " keeps no dead letters");
        }
        System.out.println(service.redrive());
        return 0;
    }

    int chartValues() throws IOException {
        System.out.print(new ChartValues(settings, secrets).text());
        return 0;
    }

    /** The main job of a suite that runs elsewhere on the servers of this state folder. */
    int demo(URI gateway) throws IOException {
        DemoTarget target = settings.demoTarget().at(gateway);
        try {
            DemoData.load(target, System.out);
        } catch (DemoFailure failure) {
            throw new SuiteFailure("the demo could not be loaded: " + failure.getMessage(), failure);
        }
        return MainJob.run(target, System.out);
    }

    int demo() throws IOException {
        if (!stack.part("gateway").ready()) {
            throw new SuiteFailure("the gateway is not ready on port " + settings.port(Port.GATEWAY)
                    + "; ./suite status shows what runs, ./suite up starts it");
        }
        return MainJob.run(settings.demoTarget(), System.out);
    }

    /** Lines for a shell: what a second instance of a service needs to know of this suite. */
    int environment(String name) {
        Service service = Stream.of(Service.values())
                .filter(each -> each.module().equals(name)
                        || each.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new SuiteFailure("no such service: " + name + "; there are "
                        + String.join(
                                ", ",
                                Stream.of(Service.values()).map(Service::module).toList())));
        Map<String, String> environment = service.hasDatabase()
                ? service.migrationEnvironment(settings, secrets)
                : service.environment(settings, secrets);
        environment.put("KPIHEALTH_MODULE", service.module());
        environment.forEach(
                (key, value) -> System.out.println("export " + key + "='" + value.replace("'", "'\\''") + "'"));
        return 0;
    }

    private static void line(String name, Optional<ProcessHandle> process, String port, String state) {
        String pid = process.map(handle -> String.valueOf(handle.pid())).orElse("-");
        System.out.printf(Locale.ROOT, "%-20s pid %-8s port %-6s %s%n", name, pid, port.isEmpty() ? "-" : port, state);
    }
}
