package io.kpihealth.ingest.upload;

import io.kpihealth.ingest.CursorParts;
import io.kpihealth.web.CommonProblem;
import io.kpihealth.web.Cursor;
import io.kpihealth.web.Page;
import io.kpihealth.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The problems of a file, in the order in which they were found. */
@ApplicationScoped
class UploadIssues {
    private static final Set<String> SEVERITIES = Set.of(Issue.ERROR, Issue.WARNING, Issue.NOTE);

    private final UploadRepository uploads;
    private final EntityManager entities;

    UploadIssues(UploadRepository uploads, EntityManager entities) {
        this.uploads = uploads;
        this.entities = entities;
    }

    @Transactional
    Page<Issue> list(UUID id, @Nullable String severity, @Nullable String cursor, int limit) {
        Upload upload = uploads.visible(id).orElseThrow(ProblemException::notFound);
        if (severity != null && !SEVERITIES.contains(severity)) {
            throw ProblemException.of(CommonProblem.BAD_REQUEST, "severity is error, warning or note")
                    .with("severity", "is error, warning or note");
        }
        if (upload.state() == UploadState.VALIDATING) {
            throw ProblemException.of(CommonProblem.CONFLICT, "The file is still being read.")
                    .header("Retry-After", "1");
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery("""
                        select severity, rule, sheet, cell, raw, message, hint, no from upload_issue
                        where upload_id = ?1 and no > ?2 and (?3 = '' or severity = ?3) order by no limit ?4
                        """)
                .setParameter(1, id)
                .setParameter(2, after(cursor))
                .setParameter(3, severity == null ? "" : severity)
                .setParameter(4, limit + 1)
                .getResultList();
        boolean more = rows.size() > limit;
        List<Object[]> items = more ? rows.subList(0, limit) : rows;
        String next = more ? Cursor.encode(String.valueOf(items.getLast()[7])) : null;
        return Page.of(items.stream().map(UploadIssues::issue).toList(), next);
    }

    private static Issue issue(@Nullable Object[] row) {
        return new Issue(
                String.valueOf(row[0]),
                String.valueOf(row[1]),
                (String) row[2],
                (String) row[3],
                (String) row[4],
                String.valueOf(row[5]),
                (String) row[6]);
    }

    private static int after(@Nullable String cursor) {
        List<String> parts = Cursor.decode(cursor, /* parts */ 1);
        return parts.isEmpty() ? 0 : CursorParts.number(parts.getFirst());
    }
}
