package io.kpihealth.ingest.account;

import io.kpihealth.scoringclient.Folding;
import io.kpihealth.web.CommonProblem;
import io.kpihealth.web.ProblemException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a list of accounts is narrowed to; empty texts filter nothing.
 *
 * @param prefix beginning of the folded name: a range of keys stays on the index behind row-level
 *     security, a like does not
 * @param end first key after that range
 */
record AccountFilter(String status, String segment, String prefix, String end) {
    private static final Set<String> STATUSES = Set.of("active", "inactive", "all");

    static AccountFilter of(@Nullable String status, @Nullable String segment, @Nullable String text) {
        String wanted = status == null ? "active" : status;
        if (!STATUSES.contains(wanted)) {
            throw ProblemException.of(CommonProblem.BAD_REQUEST, "status is active, inactive or all");
        }
        String prefix = text == null ? "" : Folding.fold(text);
        return new AccountFilter(
                wanted.equals("all") ? "" : wanted, segment == null ? "" : segment, prefix, prefix + "\uDBFF\uDFFF");
    }
}
