package io.kpihealth.suite.demo;

import java.net.URI;
import java.nio.file.Path;

/**
 * The running suite.
 *
 * @param issuer of the identity provider, with its realm
 * @param kafka bootstrap servers
 * @param secrets properties file with {@code user.EMAIL} and {@code client.ID}
 */
public record DemoTarget(URI gateway, URI issuer, String kafka, Path secrets) {}
