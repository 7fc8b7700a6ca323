package io.kpihealth.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An authority of this state folder, made once, and the identity provider's certificate, made anew for each start. */
final class Certificates {
    static final String FOLDER = "certificates";
    /** The secret that guards the store of private keys. */
    static final String PASSWORD = "certificates.store";

    private static final String AUTHORITY = "authority";
    private static final String PROVIDER = "keycloak";
    private static final String PASSWORD_VARIABLE = "KPIHEALTH_STORE_PASSWORD";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /**
     * PEM files of a server.
     *
     * @param certificate its own, then the authority's
     */
    record Pair(Path certificate, Path key) {}

    private final Path folder;
    private final String password;
    private final Processes processes;

    private Certificates(Path folder, String password, Processes processes) {
        this.folder = folder;
        this.password = password;
        this.processes = processes;
    }

    /** PEM file of the authority's certificate. */
    static Path authority(Settings settings) {
        return settings.state().resolve(FOLDER).resolve(AUTHORITY + ".pem");
    }

    /** The identity provider's certificate for the host of these settings. */
    static Pair issue(Settings settings, Secrets secrets, Processes processes) throws IOException {
        Path folder = settings.state().resolve(FOLDER);
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        Certificates certificates = new Certificates(folder, secrets.get(PASSWORD), processes);
        try {
            return certificates.issue(settings.host(), authority(settings));
        } catch (GeneralSecurityException failure) {
            throw new IOException("the certificates of " + folder + " cannot be read", failure);
        }
    }

    private Pair issue(String host, Path authority) throws IOException, GeneralSecurityException {
        if (!Files.exists(store())) {
            newKey(AUTHORITY, "3650", "-ext", "bc:critical", "-ext", "ku:critical=keyCertSign,cRLSign");
        }
        if (read().containsAlias(PROVIDER)) {
            keytool(List.of("-delete", "-alias", PROVIDER));
        }
        newKey(PROVIDER, "365", "-signer", AUTHORITY, "-ext", "san=" + subject(host));
        KeyStore store = read();
        Pem.write(authority, "CERTIFICATE", store.getCertificate(AUTHORITY).getEncoded());
        Pair pair = new Pair(folder.resolve(PROVIDER + ".pem"), folder.resolve(PROVIDER + "-key.pem"));
        List<byte[]> chain = new ArrayList<>();
        for (Certificate certificate : store.getCertificateChain(PROVIDER)) {
            chain.add(certificate.getEncoded());
        }
        Pem.write(pair.certificate(), "CERTIFICATE", chain.toArray(byte[][]::new));
        Pem.write(
                pair.key(),
                "PRIVATE KEY",
                store.getKey(PROVIDER, password.toCharArray()).getEncoded());
        return pair;
    }

    private static String subject(String host) {
        return (host.matches("[0-9.]+") ? "ip:" : "dns:") + host;
    }

    private Path store() {
        return folder.resolve("store.p12");
    }

    private KeyStore read() throws IOException, GeneralSecurityException {
        return KeyStore.getInstance(store().toFile(), password.toCharArray());
    }

    private void newKey(String alias, String days, String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of("-genkeypair", "-alias", alias, "-validity", days));
        words.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=KPI Health " + alias));
        words.addAll(List.of(more));
        keytool(words);
    }

    private void keytool(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/keytool"));
        command.addAll(arguments);
        command.addAll(List.of("-keystore", store().toString(), "-storetype", "PKCS12"));
        // Not the password itself: every user of the machine sees the words of a command.
        command.addAll(List.of("-storepass:env", PASSWORD_VARIABLE));
        Process process = processes.start(FOLDER, command, Map.of(PASSWORD_VARIABLE, password));
        try {
            if (!process.waitFor(PATIENCE) || process.exitValue() != 0) {
                throw new SuiteFailure("certificates could not be made. " + processes.tail(FOLDER));
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new SuiteFailure("interrupted while certificates were made", stop);
        }
        processes.forget(FOLDER);
    }
}
