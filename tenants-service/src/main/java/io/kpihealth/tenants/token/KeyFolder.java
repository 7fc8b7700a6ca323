package io.kpihealth.tenants.token;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;

/** Key files, shared by all replicas. */
final class KeyFolder {
    private static final String SUFFIX = ".pem";
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";
    private static final DateTimeFormatter KID =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Path folder;

    KeyFolder(Path folder) {
        this.folder = folder;
    }

    /** The keys, the oldest first. */
    List<SigningKey> read() throws IOException, GeneralSecurityException {
        List<SigningKey> keys = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
                for (Path file : files) {
                    keys.add(read(file));
                }
            }
        }
        keys.sort(Comparator.comparing(SigningKey::published).thenComparing(SigningKey::kid));
        return keys;
    }

    void generate(Instant now) throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        byte[] encoded = generator.generateKeyPair().getPrivate().getEncoded();
        String text =
                BEGIN + "\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded) + "\n" + END + "\n";
        Files.createDirectories(folder);
        Path written = Files.createTempFile(folder, "new", ".tmp");
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(written, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(written, text);
        Files.move(written, folder.resolve(KID.format(now) + SUFFIX), StandardCopyOption.ATOMIC_MOVE);
    }

    private static SigningKey read(Path file) throws IOException, GeneralSecurityException {
        String text = Files.readString(file);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new GeneralSecurityException(file.getFileName() + " is no PKCS8 private key");
        }
        byte[] encoded = Base64.getMimeDecoder().decode(text.substring(begin + BEGIN.length(), end));
        ECPrivateKey key =
                (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        if (key.getParams().getCurve().getField().getFieldSize() != 256) {
            throw new GeneralSecurityException(file.getFileName() + " is no key of the curve P-256");
        }
        String name = file.getFileName().toString();
        String kid = name.substring(0, name.length() - SUFFIX.length());
        return new SigningKey(kid, key, EcPublicKeys.of(key), published(kid, file));
    }

    /** By its name; a mounted secret gives all files the time of the latest change. */
    private static Instant published(String kid, Path file) throws IOException {
        try {
            return KID.parse(kid, Instant::from);
        } catch (DateTimeException anotherName) {
            return Files.getLastModifiedTime(file).toInstant();
        }
    }
}
