package io.kpihealth.suite;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The programs of one service, taken over from the build when the service starts: a build beside the running
 * suite must not change jars under it.
 */
final class Application {
    private final Path built;
    private final String program;
    private final Path used;

    /**
     * @param program the file of the build that is run: a jar or an executable
     * @param used where the programs are taken to
     */
    Application(Path built, String program, Path used) {
        this.built = built;
        this.program = program;
        this.used = used;
    }

    boolean isBuilt() {
        return Files.exists(built.resolve(program));
    }

    /** What starts it, with at most that heap and as a run of that kind. */
    List<String> command(String heap, String... properties) {
        String path = used.resolve(program).toString();
        if (program.endsWith(".jar")) {
            List<String> rest = new ArrayList<>(List.of(properties));
            rest.addAll(List.of("-jar", path));
            return Jvm.command(heap, rest.toArray(String[]::new));
        }
        List<String> words = new ArrayList<>(List.of(path, "-Xmx" + heap));
        words.addAll(List.of(properties));
        return words;
    }

    /** Takes the present build over when it differs; returns what tells builds apart. */
    String refresh() throws IOException {
        String build = fingerprint();
        Path stamp = used.resolve(".build");
        if (Files.exists(stamp) && Files.readString(stamp).equals(build)) {
            return build;
        }
        KeycloakDistribution.deleteIfExists(used);
        for (Path file : files()) {
            Path target = used.resolve(built.relativize(file));
            Files.createDirectories(target.resolveSibling("."));
            // The build replaces libraries by new files, so sharing them costs no disk and is safe.
            if (file.startsWith(built.resolve("lib"))) {
                link(file, target);
            } else {
                Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        Files.writeString(stamp, build);
        return build;
    }

    private String fingerprint() throws IOException {
        long sum = 17;
        for (Path file : files()) {
            sum = 31 * sum + built.relativize(file).toString().hashCode();
            sum = 31 * sum + Files.getLastModifiedTime(file).toMillis();
            sum = 31 * sum + Files.size(file);
        }
        return Long.toHexString(sum);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(built)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void link(Path file, Path target) throws IOException {
        try {
            Files.createLink(target, file);
        } catch (FileSystemException | UnsupportedOperationException otherDisk) {
            Files.copy(file, target);
        }
    }
}
