package io.kpihealth.suite.demo;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The running suite.
 *
 * @param issuer of the identity provider, with its realm
 * @param kafka bootstrap servers
 * @param secrets properties file with {@code user.EMAIL} and {@code client.ID}
 * @param authority PEM file of an authority to trust besides those that the JDK knows
 */
public record DemoTarget(URI gateway, URI issuer, String kafka, Path secrets, Optional<Path> authority) {
    /** The same servers behind another gateway. */
    public DemoTarget at(URI otherGateway) {
        return new DemoTarget(otherGateway, issuer, kafka, secrets, authority);
    }
}
