package io.kpihealth.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kpihealth.suite.MarkdownFile.Block;
import io.kpihealth.suite.MarkdownFile.Piece;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the project's documents name exists: files, headings, verbs of ./suite; and what they show can be read. */
class DocumentsTest {
    private static final Path CHECKOUT = checkout();
    private static final Pattern SCHEME = Pattern.compile("^[a-z][a-z0-9+.-]*:.*", Pattern.CASE_INSENSITIVE);
    /** The word after it, if it can be a verb: not an option, a comment, or a placeholder such as VERB. */
    private static final Pattern SUITE = Pattern.compile("\\./suite +([a-z][a-z0-9_-]*)");

    private static final Pattern LAUNCHER_VERB = Pattern.compile("^ {12}case (\"[^>]+\") ->", Pattern.MULTILINE);
    private static final Pattern SCRIPT_VERB = Pattern.compile("^ {2}([a-z][a-z |-]*)\\)$", Pattern.MULTILINE);
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    @TempDir
    Path folder;

    @Test
    void shouldNameOnlyWhatExistsInEveryDocument() throws IOException, InterruptedException {
        // When
        List<Path> documents = documents();
        List<String> problems = new ArrayList<>();
        for (Path document : documents) {
            problems.addAll(problems(CHECKOUT, document));
        }

        // Then
        assertThat(documents).contains(CHECKOUT.resolve("README.md"), CHECKOUT.resolve("docs/checklists.md"));
        assertThat(problems).isEmpty();
    }

    @Test
    void shouldKnowTheVerbsOfScriptAndLauncher() throws IOException {
        assertThat(verbs())
                .contains("up", "down", "status", "redrive", "help", "test", "chaos", "dev")
                .doesNotContain("*");
    }

    @Test
    void shouldFindEveryKindOfMistakeWithFileLineAndReason() throws IOException, InterruptedException {
        // Given
        Path document = folder.resolve("wrong.md");
        Files.writeString(document, """
                # One heading
                [a](missing.md) [b](#no-such) [c](other.md#gone) [d](../outside.md) `[e](code.md)`
                Run `./suite fly`, not ./suite swim.

                ```json
                {"a": 1,}
                ```
                   ```sh
                   if true; then ./suite dive
                   ```
                """);
        Files.writeString(folder.resolve("other.md"), "# There\n");

        // When
        List<String> problems = problems(folder, document);

        // Then
        assertThat(problems).hasSize(8);
        assertThat(problems.get(0)).isEqualTo("wrong.md:2: missing.md does not exist");
        assertThat(problems.get(1)).isEqualTo("wrong.md:2: #no-such: there is no such heading");
        assertThat(problems.get(2)).isEqualTo("wrong.md:2: other.md#gone: there is no such heading");
        assertThat(problems.get(3)).isEqualTo("wrong.md:2: ../outside.md leaves the checkout");
        assertThat(problems.get(4)).isEqualTo("wrong.md:3: ./suite has no verb fly");
        assertThat(problems.get(5)).isEqualTo("wrong.md:9: ./suite has no verb dive");
        assertThat(problems.get(6)).startsWith("wrong.md:5: not JSON: ");
        assertThat(problems.get(7)).startsWith("wrong.md:8: not a script: ");
    }

    @Test
    void shouldFindNothingWrongInWhatIsRight() throws IOException, InterruptedException {
        // Given
        Path document = folder.resolve("right.md");
        Files.writeString(document, """
                # What a `heading` is, and why: Ähnlich
                ## Twice
                ## Twice
                [a](right.md) [b](#what-a-heading-is-and-why-ähnlich) [c](right.md#twice-1 "title")
                [d](https://example.org/x.md#y) [`e`](.) ![f](right.md)

                ```sh
                ./suite up --reset   # then ./suite down
                ```
                """);

        // When
        List<String> problems = problems(folder, document);

        // Then
        assertThat(problems).isEmpty();
    }

    private static List<String> problems(Path root, Path document) throws IOException, InterruptedException {
        MarkdownFile markdown = MarkdownFile.read(document);
        String name = root.relativize(document) + ":";
        List<String> problems = new ArrayList<>();
        for (Piece link : markdown.links()) {
            String reason = wrongLink(root, markdown, link.text());
            if (!reason.isEmpty()) {
                problems.add(name + link.line() + ": " + link.text() + reason);
            }
        }
        Set<String> verbs = verbs();
        for (Piece code : markdown.code()) {
            SUITE.matcher(code.text())
                    .results()
                    .map(found -> found.group(1))
                    .filter(verb -> !verbs.contains(verb))
                    .forEach(verb -> problems.add(name + code.line() + ": ./suite has no verb " + verb));
        }
        for (Block block : markdown.blocks()) {
            String reason = wrongBlock(block);
            if (!reason.isEmpty()) {
                problems.add(name + block.line() + ": " + reason);
            }
        }
        return problems;
    }

    /** Empty when the link leads somewhere, or out of this repository. */
    private static String wrongLink(Path root, MarkdownFile from, String link) throws IOException {
        if (SCHEME.matcher(link).matches()) {
            return "";
        }
        int hash = link.indexOf('#');
        String path = URLDecoder.decode(hash < 0 ? link : link.substring(0, hash), StandardCharsets.UTF_8);
        Path target =
                path.isEmpty() ? from.file() : from.file().resolveSibling(path).normalize();
        if (!target.startsWith(root)) {
            return " leaves the checkout";
        }
        if (!Files.exists(target)) {
            return " does not exist";
        }
        if (hash < 0 || !target.toString().endsWith(".md")) {
            return "";
        }
        String anchor = URLDecoder.decode(link.substring(hash + 1), StandardCharsets.UTF_8);
        return MarkdownFile.read(target).anchors().contains(anchor) ? "" : ": there is no such heading";
    }

    private static String wrongBlock(Block block) throws IOException, InterruptedException {
        return switch (block.language()) {
            case "json" -> wrongJson(block.text());
            case "bash", "sh" -> wrongScript(block.text());
            default -> "";
        };
    }

    private static String wrongJson(String text) {
        try {
            JSON.readTree(text);
            return "";
        } catch (JsonProcessingException malformed) {
            return "not JSON: " + malformed.getMessage();
        }
    }

    private static String wrongScript(String text) throws IOException, InterruptedException {
        Process bash =
                new ProcessBuilder("bash", "-n").redirectErrorStream(true).start();
        bash.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        bash.getOutputStream().close();
        String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return bash.waitFor() == 0 ? "" : "not a script: " + said.strip();
    }

    /** What the launcher's switch and the script's last case know. */
    private static Set<String> verbs() throws IOException {
        String launcher =
                Files.readString(CHECKOUT.resolve("deploy/embedded/src/main/java/io/kpihealth/suite/Suite.java"));
        String script = Files.readString(CHECKOUT.resolve("suite"));
        Set<String> verbs = new TreeSet<>();
        LAUNCHER_VERB.matcher(launcher).results().forEach(found -> add(verbs, found.group(1), ", "));
        SCRIPT_VERB
                .matcher(script.substring(script.lastIndexOf("case \"$verb\" in")))
                .results()
                .forEach(found -> add(verbs, found.group(1), " \\| "));
        return verbs;
    }

    private static void add(Set<String> verbs, String listed, String separator) {
        for (String verb : listed.split(separator, -1)) {
            verbs.add(verb.replace("\"", ""));
        }
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        Files.walkFileTree(CHECKOUT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = folder.getFileName().toString();
                boolean foreign = Set.of("target", "node_modules", ".git").contains(name) || name.startsWith(".state");
                return foreign ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".md")) {
                    documents.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return documents;
    }

    private static Path checkout() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(folder.resolve("suite"))) {
            folder = Objects.requireNonNull(folder.getParent(), "no folder above holds the script suite");
        }
        return folder;
    }
}
