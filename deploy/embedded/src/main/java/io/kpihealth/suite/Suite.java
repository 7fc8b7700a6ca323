package io.kpihealth.suite;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The launcher's command line. */
public final class Suite {
    /** Held here because the log manager keeps loggers weakly. */
    private static final Logger ROOT = Logger.getLogger("");

    private Suite() {}

    public static void main(String[] arguments) throws IOException {
        // Libraries report what the launcher itself retries or prints.
        ROOT.setLevel(Level.SEVERE);
        try {
            int exit = run(List.of(arguments));
            System.out.flush();
            if (exit >= 0) {
                System.exit(exit);
            }
        } catch (SuiteFailure failure) {
            System.err.println(failure.getMessage());
            System.exit(1);
        }
    }

    /** Negative when a shutdown that is under way decides how this ends. */
    private static int run(List<String> arguments) throws IOException {
        if (arguments.isEmpty()) {
            System.out.print(Usage.text());
            return 2;
        }
        Path checkout = Path.of(System.getProperty("kpihealth.checkout", "."))
                .toAbsolutePath()
                .normalize();
        Map<String, String> environment = System.getenv();
        List<String> rest = new ArrayList<>(arguments.subList(1, arguments.size()));
        return switch (arguments.getFirst()) {
            case "up" -> {
                boolean background = rest.remove(Detached.CHILD);
                boolean detach = rest.remove("--detach");
                boolean reset = rest.remove("--reset");
                boolean executables = rest.remove("--native");
                boolean services = !rest.remove("--no-services");
                require(rest, 0);
                Settings settings =
                        Settings.of(checkout, StateFolder.choose(checkout, environment), environment, executables);
                yield detach
                        ? Detached.start(settings, reset, services)
                        : new Up(settings, new Progress()).run(reset, background, services);
            }
            case "down" -> {
                require(rest, 0);
                yield new Control(found(checkout, environment)).down();
            }
            case "status" -> {
                require(rest, 0);
                yield new Control(found(checkout, environment)).status();
            }
            case "stop" -> {
                require(rest, 1);
                yield new Control(found(checkout, environment)).stop(rest.getFirst());
            }
            case "start" -> {
                require(rest, 1);
                yield new Control(found(checkout, environment)).start(rest.getFirst());
            }
            // For scripts: where the state is, and what a second instance of a service must know.
            case "state" -> {
                require(rest, 0);
                System.out.println(found(checkout, environment).state());
                yield 0;
            }
            case "environment" -> {
                require(rest, 1);
                yield new Control(found(checkout, environment)).environment(rest.getFirst());
            }
            case "events" -> {
                boolean follow = rest.remove("--follow");
                require(rest, 1);
                yield EventPrinter.print(found(checkout, environment), rest.getFirst(), follow);
            }
            case "redrive" -> {
                require(rest, 1);
                yield new Control(found(checkout, environment)).redrive(rest.getFirst());
            }
            case "demo" -> {
                boolean elsewhere = rest.remove("--url");
                require(rest, elsewhere ? 1 : 0);
                Control control = new Control(found(checkout, environment));
                yield elsewhere ? control.demo(gateway(rest.getFirst())) : control.demo();
            }
            case "chart-values" -> {
                require(rest, 0);
                yield new Control(found(checkout, environment)).chartValues();
            }
            case "help", "--help", "-h" -> {
                System.out.print(Usage.text());
                yield 0;
            }
            default -> throw new SuiteFailure("unknown verb: " + arguments.getFirst() + "\n" + Usage.text());
        };
    }

    private static Settings found(Path checkout, Map<String, String> environment) throws IOException {
        return Settings.saved(checkout, StateFolder.find(checkout, environment));
    }

    private static URI gateway(String url) {
        if (!url.matches("https?://[^/]+/?")) {
            throw new SuiteFailure("not the URL of a gateway, such as http://localhost:8080: " + url);
        }
        return URI.create(url.replaceFirst("/$", ""));
    }

    private static void require(List<String> rest, int count) {
        if (rest.size() != count) {
            throw new SuiteFailure(
                    rest.size() > count
                            ? "not understood: " + rest.getLast()
                            : "something is missing\n" + Usage.text());
        }
    }
}
