package io.kpihealth.ingest.upload;

import io.kpihealth.messaging.OutgoingEvent;
import java.util.List;
import java.util.UUID;

/** Something that happened to an upload. */
record UploadFact(
        UUID tenantId,
        UUID uploadId,
        String what,
        int accounts,
        List<String> periods,
        int values,
        int problems,
        UUID by) {
    static OutgoingEvent of(UUID tenantId, Upload upload, String what, UUID by) {
        UploadFact data = new UploadFact(
                tenantId,
                upload.id,
                what,
                upload.accounts,
                upload.periods(),
                upload.valuesNew + upload.valuesChanged + upload.valuesSame,
                upload.errors + upload.warnings,
                by);
        return new OutgoingEvent(
                "kpihealth.uploads",
                "kpihealth.upload." + what + ".v1",
                tenantId + ":" + upload.id,
                data,
                upload.id.toString());
    }
}
