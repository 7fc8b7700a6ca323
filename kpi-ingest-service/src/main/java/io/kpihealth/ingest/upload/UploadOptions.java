package io.kpihealth.ingest.upload;

import io.kpihealth.scoringclient.Period;
import io.kpihealth.web.CommonProblem;
import io.kpihealth.web.ProblemException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the sender of a file chose.
 *
 * @param layout the layout that the file must have; null = the one that is recognised
 * @param accountId account of values whose rows name none
 * @param period of values whose rows name none
 */
record UploadOptions(
        @Nullable String layout,
        @Nullable UUID accountId,
        @Nullable Period period,
        String unknownAccounts,
        String onInvalid,
        boolean autoCommit,
        boolean dryRun) {
    private static final Set<String> LAYOUTS =
            Set.of("account-workbook", "portfolio-workbook", "time-series", "accounts-list", "master-workbook");

    static UploadOptions of(UploadForm form) {
        return new UploadOptions(
                choice("layout", form.layout, LAYOUTS, null),
                account(form.accountId),
                period(form.period),
                required("unknown_accounts", form.unknownAccounts, Set.of("create", "reject"), "create"),
                required("on_invalid", form.onInvalid, Set.of("refuse", "skip"), "refuse"),
                flag("auto_commit", form.autoCommit),
                flag("dry_run", form.dryRun));
    }

    /** What makes two uploads of the same bytes the same upload. */
    String identity(String sha256) {
        return String.join(
                "|",
                sha256,
                String.valueOf(accountId),
                String.valueOf(period),
                String.valueOf(layout),
                unknownAccounts,
                onInvalid,
                Boolean.toString(dryRun));
    }

    private static String required(String name, @Nullable String text, Set<String> allowed, String fallback) {
        String chosen = choice(name, text, allowed, fallback);
        return chosen == null ? fallback : chosen;
    }

    private static @Nullable String choice(
            String name, @Nullable String text, Set<String> allowed, @Nullable String fallback) {
        if (text == null || text.isEmpty()) {
            return fallback;
        }
        if (!allowed.contains(text)) {
            throw invalid(
                    name,
                    "is one of " + String.join(", ", allowed.stream().sorted().toList()));
        }
        return text;
    }

    private static @Nullable UUID account(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw invalid("account_id", "is the id of an account");
        }
    }

    private static @Nullable Period period(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return Period.find(text)
                .orElseThrow(() -> invalid("period", "is written 2026-03-05, 2026-W10, 2026-03 or 2026-Q1"));
    }

    private static boolean flag(String name, @Nullable String text) {
        return Boolean.parseBoolean(required(name, text, Set.of("true", "false"), "false"));
    }

    private static ProblemException invalid(String name, String message) {
        return ProblemException.of(CommonProblem.UNPROCESSABLE, "An option of the upload is not valid.")
                .with("/" + name, message);
    }
}
