package io.kpihealth.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * PostgreSQL refuses to run as root. An ordinary user runs it as himself; root goes down a ladder of
 * ways to be somebody else, because containers often forbid the first ones.
 */
final class DatabaseUser {
    private static final int NOBODY = 65534;

    private final String name;
    private final List<String> prefix;
    private final boolean oneShellWord;
    private final int owner;

    private DatabaseUser(String name, List<String> prefix, boolean oneShellWord, int owner) {
        this.name = name;
        this.prefix = prefix;
        this.oneShellWord = oneShellWord;
        this.owner = owner;
    }

    static DatabaseUser find() {
        int self = (int) new UnixSystem().getUid();
        if (self != 0) {
            return new DatabaseUser("own user", List.of(), /* oneShellWord */ false, self);
        }
        // In a user namespace without a mapping root's files stay its own, so nothing changes owner.
        List<DatabaseUser> ladder = List.of(
                new DatabaseUser("unshare", List.of("unshare", "-U"), false, 0),
                new DatabaseUser(
                        "setpriv",
                        List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"),
                        false,
                        NOBODY),
                new DatabaseUser("runuser", List.of("runuser", "-u", "nobody", "--"), false, NOBODY),
                new DatabaseUser("su", List.of("su", "-s", "/bin/sh", "nobody", "-c"), true, NOBODY));
        for (DatabaseUser rung : ladder) {
            Command.Result who = Command.run(rung.command(List.of("id", "-u")));
            if (who.exit() == 0 && !who.output().strip().equals("0")) {
                return rung;
            }
        }
        throw new IllegalStateException("PostgreSQL does not run as root, and none of unshare, setpriv, runuser and su"
                + " may be used here. Start as an ordinary user.");
    }

    String name() {
        return name;
    }

    List<String> command(List<String> words) {
        List<String> all = new ArrayList<>(prefix);
        if (oneShellWord) {
            all.add(words.stream()
                    .map(word -> "'" + word.replace("'", "'\\''") + "'")
                    .collect(Collectors.joining(" ")));
        } else {
            all.addAll(words);
        }
        return all;
    }

    /** Gives a file or a whole folder to the database's user. */
    void own(Path path) throws IOException {
        if (uid(path) == owner) {
            return;
        }
        List<Path> paths;
        try (Stream<Path> tree = Files.walk(path)) {
            paths = tree.toList();
        }
        for (Path each : paths) {
            Files.setAttribute(each, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(each, "unix:gid", owner, LinkOption.NOFOLLOW_LINKS);
        }
    }

    /** Whether the database could work in this folder; a home closed to others is the usual reason it cannot. */
    boolean reaches(Path folder) {
        return Command.run(command(List.of("test", "-w", folder.toString()))).exit() == 0
                && Command.run(command(List.of("test", "-x", folder.toString())))
                                .exit()
                        == 0;
    }

    private static int uid(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }
}
