package io.kpihealth.suite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The provider's distribution, unpacked and built for PostgreSQL once per state folder. */
final class KeycloakDistribution {
    private static final Duration BUILD = Duration.ofMinutes(5);
    private static final String BUILD_NAME = "keycloak-build";

    private final Settings settings;
    private final Processes processes;
    private final Progress progress;
    private final String version;

    KeycloakDistribution(Settings settings, Processes processes, Progress progress) throws IOException {
        this.settings = settings;
        this.processes = processes;
        this.progress = progress;
        this.version = version();
    }

    Path home() {
        return settings.cache().resolve("keycloak-" + version);
    }

    String script() {
        return home().resolve("bin/kc.sh").toString();
    }

    static Map<String, String> environment() {
        // Its script would take any java of the path.
        return Map.of(
                "JAVA_HOME", System.getProperty("java.home"),
                "JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx384m",
                "JAVA_OPTS_APPEND", "--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED");
    }

    void prepare() throws IOException {
        if (!Files.isDirectory(home())) {
            progress.say("keycloak is unpacked (once)");
            unpack();
        }
        Path built = home().resolve(".built");
        if (!Files.exists(built)) {
            progress.say("keycloak is built for PostgreSQL (once, about half a minute)");
            build();
            Files.createFile(built);
        }
    }

    private void build() throws IOException {
        Process process = processes.start(
                BUILD_NAME, List.of(script(), "build", "--db=postgres", "--health-enabled=true"), environment());
        try {
            if (!process.waitFor(BUILD) || process.exitValue() != 0) {
                throw new SuiteFailure("keycloak could not be built. " + processes.tail(BUILD_NAME));
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new SuiteFailure("interrupted while keycloak was built", stop);
        }
        processes.forget(BUILD_NAME);
    }

    private void unpack() throws IOException {
        Path zip = settings.checkout()
                .resolve("deploy/embedded/target/keycloak/keycloak-quarkus-dist-" + version + ".zip");
        if (!Files.exists(zip)) {
            throw new SuiteFailure(zip + " is missing; ./suite up builds it");
        }
        Path fresh = settings.cache().resolve("keycloak-" + version + ".part");
        deleteIfExists(fresh);
        Files.createDirectories(fresh);
        try (ZipFile archive = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
            for (Enumeration<? extends ZipEntry> entries = archive.entries(); entries.hasMoreElements(); ) {
                extract(archive, entries.nextElement(), fresh);
            }
        }
        Files.move(fresh.resolve("keycloak-" + version), home(), StandardCopyOption.ATOMIC_MOVE);
        Files.delete(fresh);
    }

    private static void extract(ZipFile archive, ZipEntry entry, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("archive entry outside of its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.resolveSibling("."));
        try (InputStream content = archive.getInputStream(entry)) {
            Files.copy(content, path);
        }
        if (entry.getName().endsWith(".sh")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    static void deleteIfExists(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static String version() throws IOException {
        Properties properties = new Properties();
        try (InputStream file = KeycloakDistribution.class.getResourceAsStream("suite.properties")) {
            if (file == null) {
                throw new IOException("suite.properties is not on the class path");
            }
            properties.load(file);
        }
        return properties.getProperty("keycloak.version", "unknown");
    }
}
