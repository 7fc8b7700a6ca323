package io.kpihealth.suite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;

/** Keys and certificates as text. */
final class Pem {
    private Pem() {}

    /** Makes a file that only its owner reads, in place of an older one. */
    static void write(Path file, String label, byte[]... contents) throws IOException {
        Base64.Encoder base64 = Base64.getMimeEncoder(/* lineLength */ 64, "\n".getBytes(StandardCharsets.US_ASCII));
        StringBuilder text = new StringBuilder();
        for (byte[] content : contents) {
            text.append("-----BEGIN ").append(label).append("-----\n");
            text.append(base64.encodeToString(content));
            text.append("\n-----END ").append(label).append("-----\n");
        }
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
    }
}
