package io.kpihealth.ingest.workbook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a part refers to, by id. Targets outside the archive are kept apart and never followed. */
final class Relations {
    private static final int MOST = 10_000;

    /** One reference; type is the last step of its address, the same in both dialects of the format. */
    record Relation(String type, String target, boolean external) {}

    private final Map<String, Relation> byId = new LinkedHashMap<>();

    private Relations() {}

    /** The references of the part; none when it has no such list. */
    static Relations of(String part, Archive archive) {
        Relations relations = new Relations();
        int slash = part.lastIndexOf('/') + 1;
        String list = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
        if (archive.has(list)) {
            try (XmlPart xml = archive.open(list)) {
                relations.read(xml, part.substring(0, slash));
            }
        }
        return relations;
    }

    private void read(XmlPart xml, String folder) {
        while (xml.nextChild(0)) {
            String id = xml.plainAttribute("Id");
            String type = xml.plainAttribute("Type");
            String target = xml.plainAttribute("Target");
            if (!xml.element().equals("Relationship") || id == null || type == null || target == null) {
                continue;
            }
            boolean external = "External".equals(xml.plainAttribute("TargetMode"));
            String path = external ? target : resolve(folder, target);
            byId.put(id, new Relation(type.substring(type.lastIndexOf('/') + 1), path, external));
            if (byId.size() > MOST) {
                throw Refusal.NAMES.because("a part of the workbook refers to too many others");
            }
        }
    }

    @Nullable
    Relation find(@Nullable String id) {
        return id == null ? null : byId.get(id);
    }

    /** The part inside the archive to which the first reference of that type leads. */
    Optional<String> target(String type) {
        return byId.values().stream()
                .filter(relation -> relation.type().equals(type) && !relation.external())
                .map(Relation::target)
                .findFirst();
    }

    boolean hasType(String type) {
        return byId.values().stream().anyMatch(relation -> relation.type().equals(type));
    }

    private static String resolve(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String base = folder;
        String rest = target;
        while (rest.startsWith("../") || rest.startsWith("./")) {
            if (rest.startsWith("../")) {
                base = base.substring(0, base.lastIndexOf('/', base.length() - 2) + 1);
            }
            rest = rest.substring(rest.indexOf('/') + 1);
        }
        return base + rest;
    }
}
