package io.kpihealth.ingest.upload;

import io.kpihealth.ingest.workbook.WorkbookRefused;
import io.kpihealth.messaging.TransientFailure;
import io.kpihealth.messaging.task.TaskCall;
import io.kpihealth.messaging.task.TaskHandler;
import io.kpihealth.scoringclient.RangeTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class ImportTask implements TaskHandler {
    static final String NAME = "import";

    private final Imports imports;
    private final RangeTable ranges;

    ImportTask(Imports imports, RangeTable ranges) {
        this.imports = imports;
        this.ranges = ranges;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void execute(TaskCall call) {
        if (!ranges.authoritative()) {
            throw new TransientFailure("the reference ranges were not read yet; no preview is made without them");
        }
        UUID id = uploadId(call);
        imports.begin(id).ifPresent(this::read);
    }

    private void read(Upload upload) {
        try {
            imports.preview(upload);
        } catch (WorkbookRefused refused) {
            imports.refuse(upload.id, refused.rule(), String.valueOf(refused.getMessage()), refused.hint());
        } catch (FileRefused refused) {
            imports.refuse(upload.id, refused.rule(), String.valueOf(refused.getMessage()), refused.hint());
        } catch (RuntimeException transientFailure) { // TaskBusy too
            imports.forgiveAttempt(upload.id);
            throw transientFailure;
        }
    }

    /** Tasks are named by cause: the upload and its version then, so that a later reading is a task of its own. */
    static UUID uploadId(TaskCall call) {
        return UUID.fromString(call.id().substring(0, call.id().indexOf(':')));
    }
}
