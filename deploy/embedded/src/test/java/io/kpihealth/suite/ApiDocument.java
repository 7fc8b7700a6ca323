package io.kpihealth.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The documents of the services put together to the one that the gateway shows. */
final class ApiDocument {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String PUBLIC = "/api/v1/";
    /** Routes that act as a person, or name the organisation in their path. */
    private static final Set<String> WITHOUT_TENANT_HEADER = Set.of("me", "organizations", "invitations");

    private final ObjectNode document;
    private final Map<String, JsonNode> paths = new TreeMap<>();
    private final Map<String, JsonNode> schemas = new TreeMap<>();
    private final Map<String, JsonNode> responses = new TreeMap<>();
    private final Map<String, JsonNode> tags = new TreeMap<>();

    private ApiDocument() throws IOException {
        try (InputStream head = ApiDocument.class.getResourceAsStream("openapi-head.json")) {
            document = (ObjectNode) MAPPER.readTree(head);
        }
    }

    /** @param services documents by the name of their service, which tells schemas of one name apart */
    static String merged(Map<String, JsonNode> services) throws IOException {
        ApiDocument merged = new ApiDocument();
        Set<String> ambiguous = ambiguous(services);
        for (Map.Entry<String, JsonNode> service : services.entrySet()) {
            merged.add(service.getKey(), service.getValue(), ambiguous);
        }
        return merged.text();
    }

    private static Set<String> ambiguous(Map<String, JsonNode> services) {
        Map<String, JsonNode> seen = new TreeMap<>();
        Set<String> ambiguous = new TreeSet<>();
        for (JsonNode service : services.values()) {
            service.at("/components/schemas").properties().forEach(schema -> {
                JsonNode other = seen.putIfAbsent(schema.getKey(), schema.getValue());
                if (other != null && !other.equals(schema.getValue())) {
                    ambiguous.add(schema.getKey());
                }
            });
        }
        boolean more = true;
        while (more) {
            more = inherit(services, ambiguous);
        }
        return ambiguous;
    }

    /** Two of one text differ when they refer to one that differs. */
    private static boolean inherit(Map<String, JsonNode> services, Set<String> ambiguous) {
        Set<String> seen = new TreeSet<>();
        Set<String> referring = new TreeSet<>();
        for (JsonNode service : services.values()) {
            service.at("/components/schemas").properties().forEach(schema -> {
                boolean refers = schema.getValue().findValuesAsText("$ref").stream()
                        .anyMatch(reference -> ambiguous.contains(reference.substring(SCHEMAS.length())));
                boolean again = !seen.add(schema.getKey());
                if (refers && again) {
                    referring.add(schema.getKey());
                }
            });
        }
        return ambiguous.addAll(referring);
    }

    private void add(String service, JsonNode original, Set<String> ambiguous) {
        JsonNode own = original.deepCopy();
        rename(own, service, ambiguous);
        own.path("paths").properties().stream()
                .filter(path -> path.getKey().startsWith(PUBLIC))
                .forEach(path -> paths.put(path.getKey(), asSeenOutside(path.getKey(), path.getValue())));
        own.at("/components/schemas")
                .properties()
                .forEach(schema -> schemas.put(name(schema.getKey(), service, ambiguous), schema.getValue()));
        own.at("/components/responses")
                .properties()
                .forEach(response -> responses.put(response.getKey(), response.getValue()));
        own.path("tags").forEach(tag -> tags.put(tag.path("name").asText(), tag));
    }

    /** What only operations use that are not shown. */
    private void prune() {
        Set<String> used = new TreeSet<>();
        collect(document.path("paths"), used);
        for (String kind : new String[] {"schemas", "responses"}) {
            ObjectNode components = document.withObject("/components/" + kind);
            Set<String> unused = new TreeSet<>();
            components.fieldNames().forEachRemaining(unused::add);
            unused.removeIf(name -> used.contains("#/components/" + kind + "/" + name));
            components.remove(unused);
        }
    }

    private void collect(JsonNode node, Set<String> used) {
        String reference = node.path("$ref").asText("");
        if (reference.startsWith("#") && used.add(reference)) {
            collect(document.at(reference.substring(1)), used);
        }
        node.forEach(child -> collect(child, used));
    }

    private static JsonNode asSeenOutside(String path, JsonNode item) {
        String resource = path.substring(PUBLIC.length()).split("/", -1)[0];
        item.properties().forEach(entry -> {
            if (entry.getValue() instanceof ObjectNode operation && operation.has("responses")) {
                if (operation.has("security")) {
                    operation.putArray("security").addObject().putArray("bearer");
                }
                ObjectNode responses = operation.withObject("/responses");
                for (String status : new String[] {"502", "504"}) {
                    responses.putObject(status).put("$ref", "#/components/responses/" + status);
                }
                if (!WITHOUT_TENANT_HEADER.contains(resource)) {
                    operation.withArray("/parameters").addObject().put("$ref", "#/components/parameters/Tenant");
                }
            }
        });
        return item;
    }

    private static void rename(JsonNode node, String service, Set<String> ambiguous) {
        if (node instanceof ObjectNode object) {
            JsonNode reference = object.get("$ref");
            if (reference != null && reference.asText().startsWith(SCHEMAS)) {
                String schema = reference.asText().substring(SCHEMAS.length());
                object.set("$ref", new TextNode(SCHEMAS + name(schema, service, ambiguous)));
            }
        }
        for (Iterator<JsonNode> children = node.elements(); children.hasNext(); ) {
            rename(children.next(), service, ambiguous);
        }
    }

    private static String name(String schema, String service, Set<String> ambiguous) {
        return ambiguous.contains(schema)
                ? Character.toUpperCase(service.charAt(0)) + service.substring(1) + schema
                : schema;
    }

    private String text() throws IOException {
        ArrayNode all = document.putArray("tags");
        tags.values().forEach(all::add);
        document.putObject("paths").setAll(paths);
        ObjectNode components = document.withObject("/components");
        components.putObject("schemas").setAll(schemas);
        components.withObject("/responses").setAll(responses);
        prune();
        return MAPPER.writeValueAsString(document) + "\n";
    }
}
