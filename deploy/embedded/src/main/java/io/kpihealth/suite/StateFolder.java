package io.kpihealth.suite;

import com.sun.security.auth.module.UnixSystem;
import io.kpihealth.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Chooses the folder that holds everything the suite keeps. */
final class StateFolder {
    static final String VARIABLE = "KPIHEALTH_STATE";
    /** A name for a second suite of the same checkout; its ports must be moved too. */
    private static final String INSTANCE = "KPIHEALTH_INSTANCE";

    private static final Path SHARED = Path.of("/var/tmp");

    private StateFolder() {}

    /** The folder to start on; created. */
    static Path choose(Path checkout, Map<String, String> environment) throws IOException {
        Path given = given(environment);
        if (given != null) {
            create(given);
            if (!EmbeddedPostgres.canUse(given)) {
                throw new SuiteFailure("the database's user cannot work in " + given + "; set " + VARIABLE
                        + " to a folder that others may enter, for example below /var/tmp");
            }
            return given;
        }
        Path inCheckout = checkout.resolve(".state" + instance(environment));
        try {
            create(inCheckout);
            if (EmbeddedPostgres.canUse(inCheckout)) {
                return inCheckout;
            }
            if (!Files.exists(inCheckout.resolve("settings.properties"))) {
                Files.deleteIfExists(inCheckout);
            }
        } catch (FileSystemException readOnly) {
            System.out.println("No state in the checkout (" + readOnly.getMessage() + ").");
        }
        Path shared = shared(checkout, environment);
        create(shared);
        requireOwn(shared);
        return shared;
    }

    /** The folder of the suite that may be running; the one {@link #choose} would have chosen. */
    static Path find(Path checkout, Map<String, String> environment) {
        Path given = given(environment);
        if (given != null) {
            return given;
        }
        Path shared = shared(checkout, environment);
        Path inCheckout = checkout.resolve(".state" + instance(environment));
        boolean onlyShared = !Files.exists(inCheckout.resolve("settings.properties"))
                && Files.exists(shared.resolve("settings.properties"));
        return onlyShared ? shared : inCheckout;
    }

    private static @Nullable Path given(Map<String, String> environment) {
        String text = environment.get(VARIABLE);
        return text == null || text.isBlank()
                ? null
                : Path.of(text).toAbsolutePath().normalize();
    }

    private static Path shared(Path checkout, Map<String, String> environment) {
        long user = new UnixSystem().getUid();
        return SHARED.resolve("kpihealth-" + user + "-" + hash(checkout.toString()) + instance(environment));
    }

    private static String instance(Map<String, String> environment) {
        String name = environment.getOrDefault(INSTANCE, "");
        if (!name.matches("[a-z0-9-]*")) {
            throw new SuiteFailure(INSTANCE + " is made of a-z, 0-9 and -: " + name);
        }
        return name.isEmpty() ? "" : "-" + name;
    }

    private static void create(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            // The database's user has to pass; what is secret inside has its own permissions.
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static void requireOwn(Path folder) throws IOException {
        Path mine = Files.createTempFile("kpihealth", ".owner");
        try {
            if (!Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(mine))) {
                throw new SuiteFailure(folder + " belongs to somebody else; set " + VARIABLE);
            }
        } finally {
            Files.delete(mine);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
