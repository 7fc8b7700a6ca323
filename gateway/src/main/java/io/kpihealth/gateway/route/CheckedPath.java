package io.kpihealth.gateway.route;

import java.util.List;
import java.util.Optional;

/**
 * A request path that has one reading only. Servers disagree on matrix parameters, empty and dot segments, backslashes
 * and encoded delimiters, so a path that holds any of them is refused before routing, and what was checked is forwarded
 * byte by byte. For the same reason letters, digits and {@code - . _ ~} must stand unencoded: {@code /%61ccounts} is
 * {@code /accounts} to a service but not to the route table.
 */
public record CheckedPath(String raw, List<String> segments) {
    private static final String API = "/api/v1/";
    private static final String PUNCTUATION = "-._~!$&'()*+,=:@";
    private static final String NEVER_ENCODED = "-._~/\\;%";

    public CheckedPath {
        segments = List.copyOf(segments);
    }

    /** Empty when the path must be refused. */
    public static Optional<CheckedPath> of(String raw) {
        if (!raw.startsWith("/") || !hasPlainCharacters(raw)) {
            return Optional.empty();
        }
        List<String> segments = List.of(raw.substring(1).split("/", -1));
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            boolean inner = i < segments.size() - 1;
            if (segment.equals(".") || segment.equals("..") || (inner && segment.isEmpty())) {
                return Optional.empty();
            }
        }
        return Optional.of(new CheckedPath(raw, segments));
    }

    public boolean isApi() {
        return segments.getFirst().equals("api");
    }

    /** The segments below {@code /api/v1}; none for another path and for one with a trailing slash. */
    public List<String> apiSegments() {
        if (!raw.startsWith(API) || raw.endsWith("/")) {
            return List.of();
        }
        return segments.subList(2, segments.size());
    }

    private static boolean hasPlainCharacters(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%') {
                if (!isHarmlessEscape(raw, i)) {
                    return false;
                }
                i += 2;
            } else if (c != '/' && !isAlphanumeric(c) && PUNCTUATION.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHarmlessEscape(String raw, int percent) {
        if (percent + 2 >= raw.length()) {
            return false;
        }
        int high = Character.digit(raw.charAt(percent + 1), 16);
        int low = Character.digit(raw.charAt(percent + 2), 16);
        if (high < 0 || low < 0) {
            return false;
        }
        int value = high * 16 + low;
        boolean control = value < 0x20 || value == 0x7f;
        // C0, C1 and F5 to FF never occur in UTF-8: the first two only in overlong spellings of ASCII.
        boolean neverUtf8 = value == 0xc0 || value == 0xc1 || value >= 0xf5;
        return !control && !neverUtf8 && !isAlphanumeric((char) value) && NEVER_ENCODED.indexOf(value) < 0;
    }

    private static boolean isAlphanumeric(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
