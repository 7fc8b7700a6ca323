package io.kpihealth.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a document consists of, as far as it can be wrong.
 *
 * @param links targets of links outside of code
 * @param code inline code and the lines of fenced blocks
 * @param blocks fenced blocks as a whole
 * @param anchors what {@code #…} may name
 */
record MarkdownFile(Path file, List<Piece> links, List<Piece> code, List<Block> blocks, Set<String> anchors) {
    private static final Pattern FENCE = Pattern.compile("^\\s*(`{3,}|~{3,})\\s*([\\w-]*).*$");
    private static final Pattern HEADING = Pattern.compile("^ {0,3}#{1,6}\\s+(.*?)\\s*#*\\s*$");
    private static final Pattern INLINE_CODE = Pattern.compile("(`+)(.+?)(?<!`)\\1(?!`)");
    private static final Pattern LINK = Pattern.compile("\\]\\(\\s*<?([^)\\s>]+)>?[^)]*\\)");
    private static final Pattern REFERENCE = Pattern.compile("^ {0,3}\\[[^\\]]+\\]:\\s+<?([^\\s>]+)>?");
    private static final Pattern HTML_ANCHOR = Pattern.compile("<a (?:id|name)=\"([^\"]+)\"");

    /** @param line counted from one */
    record Piece(int line, String text) {}

    /**
     * @param line of its opening fence
     * @param language empty where none is named
     */
    record Block(int line, String language, String text) {}

    static MarkdownFile read(Path file) throws IOException {
        Reader reader = new Reader();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            reader.line(i + 1, lines.get(i));
        }
        reader.end();
        return new MarkdownFile(file, reader.links, reader.code, reader.blocks, reader.anchors);
    }

    private static final class Reader {
        private final List<Piece> links = new ArrayList<>();
        private final List<Piece> code = new ArrayList<>();
        private final List<Block> blocks = new ArrayList<>();
        private final Set<String> anchors = new HashSet<>();
        private final Map<String, Integer> headings = new HashMap<>();
        private final List<String> block = new ArrayList<>();
        private String fence = "";
        private String language = "";
        private int begin;

        void line(int number, String line) {
            Matcher mark = FENCE.matcher(line);
            boolean isFence = mark.matches();
            if (!fence.isEmpty()) {
                if (isFence && line.strip().startsWith(fence) && mark.group(2).isEmpty()) {
                    end();
                } else {
                    block.add(line);
                    code.add(new Piece(number, line));
                }
            } else if (isFence) {
                fence = mark.group(1);
                language = mark.group(2);
                begin = number;
            } else {
                prose(number, line);
            }
        }

        /** Of a block, or of the document while a block is open. */
        void end() {
            if (!fence.isEmpty()) {
                blocks.add(new Block(begin, language, String.join("\n", block) + "\n"));
            }
            fence = "";
            block.clear();
        }

        private void prose(int number, String line) {
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                anchors.add(anchor(heading.group(1)));
            }
            INLINE_CODE.matcher(line).results().forEach(found -> code.add(new Piece(number, found.group(2))));
            String text = INLINE_CODE.matcher(line).replaceAll("");
            for (Pattern pattern : List.of(LINK, REFERENCE)) {
                pattern.matcher(text)
                        .results()
                        .map(MarkdownFile::first)
                        .forEach(to -> links.add(new Piece(number, to)));
            }
            HTML_ANCHOR.matcher(text).results().map(MarkdownFile::first).forEach(anchors::add);
        }

        /** As the repository's hosts make them: letters, digits and hyphens of the heading, a number from the second on. */
        private String anchor(String heading) {
            String slug = heading.replaceAll("\\]\\([^)]*\\)", "")
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N}\\s_-]", "")
                    .replace(' ', '-');
            int before = headings.merge(slug, 1, Integer::sum) - 1;
            return before == 0 ? slug : slug + "-" + before;
        }
    }

    private static String first(MatchResult found) {
        return found.group(1);
    }
}
