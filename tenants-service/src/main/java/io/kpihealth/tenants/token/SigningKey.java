package io.kpihealth.tenants.token;

import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;

/** A key pair of the folder. */
record SigningKey(String kid, ECPrivateKey privateKey, ECPublicKey publicKey, Instant published) {}
