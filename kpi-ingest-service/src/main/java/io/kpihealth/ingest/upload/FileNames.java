package io.kpihealth.ingest.upload;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of files as senders give them: shown, never used as a path. */
final class FileNames {
    private static final int LONGEST = 200;
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]");
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cntrl}");
    private static final Pattern PLUS = Pattern.compile("\\+");

    private FileNames() {}

    static String clean(@Nullable String name) {
        String base = UNSEEN.matcher(FOLDERS.matcher(name == null ? "" : name).replaceFirst(""))
                .replaceAll("")
                .strip();
        if (base.isEmpty()) {
            return "upload";
        }
        return base.length() <= LONGEST ? base : base.substring(base.length() - LONGEST);
    }

    static String attachment(String name) {
        String encoded =
                PLUS.matcher(URLEncoder.encode(name, StandardCharsets.UTF_8)).replaceAll("%20");
        return "attachment; filename*=UTF-8''" + encoded;
    }
}
