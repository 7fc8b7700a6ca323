package io.kpihealth.gateway.route;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What the reviewed API document lets clients do on a path. */
@ApplicationScoped
public class Operations {
    private static final String DOCUMENT = "META-INF/openapi.json";
    private static final String API = "/api/v1/";
    private static final List<String> METHODS = List.of("DELETE", "GET", "HEAD", "PATCH", "POST", "PUT");

    private record Documented(List<String> parts, List<String> methods) {
        long openParts() {
            return parts.stream().filter(part -> part.startsWith("{")).count();
        }
    }

    private final List<Documented> paths;

    Operations(ObjectMapper mapper) {
        this.paths = read(mapper);
    }

    /** In alphabetical order, HEAD with GET; all of them for a path that is not documented: its service knows it not. */
    public List<String> methods(CheckedPath path) {
        List<String> segments = path.apiSegments();
        return paths.stream()
                .filter(documented -> Route.matches(documented.parts(), segments))
                .findFirst()
                .map(Documented::methods)
                .orElse(METHODS);
    }

    /** Paths that name more come first. */
    private static List<Documented> read(ObjectMapper mapper) {
        List<Documented> paths = new ArrayList<>();
        try (InputStream document =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(DOCUMENT)) {
            if (document == null) {
                throw new IllegalStateException(DOCUMENT + " is not on the class path");
            }
            for (var path : mapper.readTree(document).path("paths").properties()) {
                if (path.getKey().startsWith(API)) {
                    paths.add(new Documented(
                            List.of(path.getKey().substring(API.length()).split("/", -1)), methods(path.getValue())));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(DOCUMENT + " cannot be read", failure);
        }
        paths.sort(Comparator.comparingLong(Documented::openParts));
        return List.copyOf(paths);
    }

    private static List<String> methods(JsonNode path) {
        return METHODS.stream()
                .filter(method -> path.has(method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT)))
                .toList();
    }
}
