package io.kpihealth.ingest.upload;

import io.kpihealth.ingest.workbook.WorkbookRefused;
import io.kpihealth.messaging.PermanentFailure;
import io.kpihealth.messaging.TransientFailure;
import io.kpihealth.messaging.task.TaskCall;
import io.kpihealth.messaging.task.TaskHandler;
import io.kpihealth.scoringclient.RangeTable;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class CommitTask implements TaskHandler {
    static final String NAME = "commit";

    private final Commits commits;
    private final RangeTable ranges;

    CommitTask(Commits commits, RangeTable ranges) {
        this.commits = commits;
        this.ranges = ranges;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void execute(TaskCall call) {
        if (!ranges.authoritative()) {
            throw new TransientFailure("the reference ranges were not read yet; no file is committed without them");
        }
        try {
            commits.commit(ImportTask.uploadId(call));
        } catch (WorkbookRefused | FileRefused refused) {
            // The same bytes were read for the preview: whatever it is, trying again does not help.
            throw new PermanentFailure("the file cannot be read again", refused);
        }
    }

    @Override
    public void failed(TaskCall call, Throwable cause) {
        commits.fail(ImportTask.uploadId(call));
    }
}
