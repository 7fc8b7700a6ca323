package io.kpihealth.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks the binaries once per version, machine and user: 60 MB and some seconds that later starts save. */
final class PostgresBinaries {
    private PostgresBinaries() {}

    static Path unpack(Path cache) throws IOException {
        String resource = "postgres-%s-%s.txz".formatted(system(), architecture());
        Path home = cache.resolve(folder());
        if (Files.isDirectory(home, LinkOption.NOFOLLOW_LINKS)) {
            requireOurs(home);
            return home;
        }
        Files.createDirectories(cache);
        Path fresh = Files.createTempDirectory(cache, folder() + ".");
        // Readable for the user that the database runs as, writable for nobody else.
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (InputStream archive = PostgresBinaries.class.getClassLoader().getResourceAsStream(resource)) {
            if (archive == null) {
                throw new IOException("no PostgreSQL binaries for this machine on the class path: " + resource);
            }
            extract(archive, fresh);
        }
        try {
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException taken) {
            // Another process of ours was faster; its copy is as good.
            if (!Files.isDirectory(home, LinkOption.NOFOLLOW_LINKS)) {
                throw taken;
            }
            delete(fresh);
            requireOurs(home);
        }
        return home;
    }

    private static void extract(InputStream archive, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("archive entry outside of its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Path parent = path.getParent();
                if (parent != null) {
                    Files.createDirectories(parent);
                }
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, path);
                    boolean executable = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    /** In a folder that all may write to, somebody else could have put programs under our name. */
    private static void requireOurs(Path home) throws IOException {
        Path mine = Files.createTempFile("kpihealth", ".owner");
        try {
            if (!Files.getOwner(home, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(mine))) {
                throw new IOException(home + " belongs to another user; remove it or choose another java.io.tmpdir");
            }
        } finally {
            Files.delete(mine);
        }
    }

    private static String folder() throws IOException {
        return "kpihealth-postgres-" + version() + "-" + System.getProperty("user.name", "user");
    }

    private static String version() throws IOException {
        Properties properties = new Properties();
        try (InputStream file = PostgresBinaries.class.getResourceAsStream("embedded.properties")) {
            if (file == null) {
                throw new IOException("embedded.properties is not on the class path");
            }
            properties.load(file);
        }
        return properties.getProperty("postgres.version", "unknown");
    }

    private static String system() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name.startsWith("linux") ? "linux" : name;
    }

    private static String architecture() {
        String name = System.getProperty("os.arch", "");
        return List.of("aarch64", "arm64").contains(name)
                ? "arm_64"
                : List.of("amd64", "x86_64").contains(name) ? "x86_64" : name;
    }

    static void delete(Path folder) throws IOException {
        List<Path> paths;
        try (Stream<Path> tree = Files.walk(folder)) {
            paths = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.delete(path);
        }
    }
}
