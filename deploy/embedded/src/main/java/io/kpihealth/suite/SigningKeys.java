package io.kpihealth.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.UUID;
import java.util.stream.Stream;

/** The folder of keys that sign internal tokens: PKCS#8 PEM, named by key id. */
final class SigningKeys {
    private SigningKeys() {}

    static Path folder(Settings settings) {
        return settings.state().resolve("keys");
    }

    static void createIfMissing(Settings settings) throws IOException {
        Path folder = folder(settings);
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        try (Stream<Path> keys = Files.list(folder)) {
            if (keys.anyMatch(key -> key.toString().endsWith(".pem"))) {
                return;
            }
        }
        Pem.write(folder.resolve(UUID.randomUUID() + ".pem"), "PRIVATE KEY", generate());
    }

    private static byte[] generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair().getPrivate().getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has P-256", impossible);
        }
    }
}
