package io.kpihealth.tenants.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir
    Path folder = Path.of("unset");

    @Test
    void shouldComputeThePublicKeyThatBelongsToThePrivateOne() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        for (int i = 0; i < 20; i++) {
            KeyPair pair = generator.generateKeyPair();
            assertThat(EcPublicKeys.of((ECPrivateKey) pair.getPrivate())).isEqualTo(pair.getPublic());
        }
    }

    @Test
    void shouldReadBackWhatItGenerated() throws Exception {
        // Given
        KeyFolder keys = new KeyFolder(folder.resolve("new"));
        keys.generate(NOON);

        // When
        List<SigningKey> read = keys.read();

        // Then
        assertThat(read).singleElement().satisfies(key -> {
            assertThat(key.kid()).isEqualTo("20261124T120000Z");
            assertThat(key.published()).isEqualTo(NOON);
            assertThat(verifies(key)).isTrue();
        });
    }

    @Test
    void shouldSignWithTheNewestKeyThatIsPublishedLongEnough() throws Exception {
        // Given
        KeyFolder keys = new KeyFolder(folder);
        keys.generate(NOON);
        keys.generate(NOON.plusSeconds(3_600));
        List<SigningKey> read = keys.read();

        // Then
        assertThat(SigningKeys.choose(read, NOON.minusSeconds(1)).kid()).isEqualTo("20261124T120000Z");
        assertThat(SigningKeys.choose(read, NOON.plusSeconds(3_599)).kid()).isEqualTo("20261124T120000Z");
        assertThat(SigningKeys.choose(read, NOON.plusSeconds(3_600)).kid()).isEqualTo("20261124T130000Z");
    }

    @Test
    void shouldRefuseFilesThatAreNoKey() throws Exception {
        Files.writeString(folder.resolve("k.pem"), "hello", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> new KeyFolder(folder).read())
                .isInstanceOf(GeneralSecurityException.class)
                .hasMessageContaining("k.pem");
    }

    private static boolean verifies(SigningKey key) throws GeneralSecurityException {
        byte[] text = "text".getBytes(StandardCharsets.UTF_8);
        Signature signer = Signature.getInstance("SHA256withECDSA");
        signer.initSign(key.privateKey());
        signer.update(text);
        byte[] signature = signer.sign();
        Signature verifier = Signature.getInstance("SHA256withECDSA");
        verifier.initVerify(key.publicKey());
        verifier.update(text);
        return verifier.verify(signature);
    }
}
