package io.kpihealth.gateway.route;

import java.util.List;
import java.util.Optional;

/**
 * One row of the route table.
 *
 * @param parts segments below {@code /api/v1}; <code>{name}</code> is any one segment, a last {@code **} any rest, also
 *     none
 */
public record Route(String pattern, List<String> parts, Upstream upstream, TokenKind tokens) {
    private static final String ORGANIZATION = "{organization}";

    static Route to(Upstream upstream, TokenKind tokens, String pattern) {
        return new Route(pattern, List.of(pattern.substring(1).split("/", -1)), upstream, tokens);
    }

    boolean matches(List<String> segments) {
        return matches(parts, segments);
    }

    /** Of {@code segments}, counted below {@code /api/v1}. */
    static boolean matches(List<String> parts, List<String> segments) {
        boolean open = parts.getLast().equals("**");
        int fixed = open ? parts.size() - 1 : parts.size();
        if (open ? segments.size() < fixed : segments.size() != fixed) {
            return false;
        }
        for (int i = 0; i < fixed; i++) {
            String part = parts.get(i);
            if (!part.startsWith("{") && !part.equals(segments.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The organisation named by the path, for routes of {@link TokenKind#TENANT_OF_PATH}. */
    public Optional<String> organization(CheckedPath path) {
        int index = parts.indexOf(ORGANIZATION);
        return index < 0 ? Optional.empty() : Optional.of(path.apiSegments().get(index));
    }

    String resource() {
        return parts.getFirst();
    }
}
