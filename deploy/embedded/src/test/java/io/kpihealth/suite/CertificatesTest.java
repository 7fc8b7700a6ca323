package io.kpihealth.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificatesTest {
    /** Subject alternative names of that type are addresses (RFC 5280). */
    private static final int ADDRESS = 7;

    private static final int NAME = 2;

    @TempDir
    Path state;

    private Secrets secrets;

    @BeforeEach
    void makeSecrets() throws IOException {
        secrets = Secrets.readOrCreate(settings("192.0.2.7"));
    }

    @Test
    void shouldIssueAServersCertificateForTheHost() throws Exception {
        // When
        Certificates.Pair address = issue("192.0.2.7");
        List<X509Certificate> forAddress = read(address.certificate());
        List<X509Certificate> forName = read(issue("localhost").certificate());
        X509Certificate authority =
                read(Certificates.authority(settings("localhost"))).getFirst();

        // Then
        assertThat(forAddress.getFirst().getSubjectAlternativeNames()).containsExactly(List.of(ADDRESS, "192.0.2.7"));
        assertThat(forName.getFirst().getSubjectAlternativeNames()).containsExactly(List.of(NAME, "localhost"));
        assertThat(forName).hasSize(2).last().isEqualTo(authority);
        forName.getFirst().verify(authority.getPublicKey());
        assertThat(authority.getBasicConstraints()).isGreaterThanOrEqualTo(0);
        assertThat(forName.getFirst().getBasicConstraints()).isNegative();
    }

    @Test
    void shouldKeepTheAuthorityAndRenewTheCertificateWhenIssuedAgain() throws Exception {
        // Given
        X509Certificate first = read(issue("localhost").certificate()).getFirst();
        byte[] authority = Files.readAllBytes(Certificates.authority(settings("localhost")));

        // When
        X509Certificate second = read(issue("localhost").certificate()).getFirst();

        // Then
        assertThat(second).isNotEqualTo(first);
        assertThat(Files.readAllBytes(Certificates.authority(settings("localhost"))))
                .isEqualTo(authority);
    }

    @Test
    void shouldKeepTheKeyOfTheCertificateForItsOwner() throws Exception {
        // When
        Certificates.Pair pair = issue("localhost");

        // Then
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(pair.key())))
                .isEqualTo("rw-------");
        String base64 = Files.readString(pair.key()).replaceAll("-----[A-Z ]+-----|\n", "");
        PrivateKey key = KeyFactory.getInstance("EC")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(key);
        byte[] signed = signature.sign();
        signature.initVerify(read(pair.certificate()).getFirst());
        assertThat(signature.verify(signed)).isTrue();
    }

    private Certificates.Pair issue(String host) throws IOException {
        Settings settings = settings(host);
        return Certificates.issue(settings, secrets, new Processes(settings));
    }

    private Settings settings(String host) {
        return Settings.of(state, state, Map.of("KPIHEALTH_HOST", host), /* executables */ false);
    }

    private static List<X509Certificate> read(Path file) throws IOException, GeneralSecurityException {
        try (InputStream pem = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(pem).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        }
    }
}
