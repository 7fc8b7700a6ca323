package io.kpihealth.ingest.upload;

import io.kpihealth.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.UUID;

/** The bytes of an upload as they came. */
@ApplicationScoped
class Originals {
    private final UploadRepository uploads;
    private final BlobStore blobs;

    Originals(UploadRepository uploads, BlobStore blobs) {
        this.uploads = uploads;
        this.blobs = blobs;
    }

    record Original(UUID id, String fileName, long size) {}

    /** Refused files are not kept. */
    @Transactional
    Original find(UUID id) {
        return uploads.visible(id)
                .filter(upload -> upload.state() != UploadState.REFUSED)
                .map(upload -> new Original(upload.id, upload.fileName, upload.size))
                .orElseThrow(ProblemException::notFound);
    }

    void copy(Original original, OutputStream target) throws IOException {
        try (SeekableByteChannel bytes = blobs.open(original.id(), original.size())) {
            Channels.newInputStream(bytes).transferTo(target);
        }
    }
}
