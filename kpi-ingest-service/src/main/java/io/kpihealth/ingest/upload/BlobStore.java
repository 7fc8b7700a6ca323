package io.kpihealth.ingest.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.UUID;

/** Keeps the original bytes of uploads. */
interface BlobStore {
    /** Stores the stream, in the caller's transaction. */
    void write(UUID uploadId, InputStream bytes) throws IOException;

    /** Reads without a transaction of the caller's: each piece is fetched in a short one of its own. */
    SeekableByteChannel open(UUID uploadId, long size);

    /** Removes what is there, in the caller's transaction. */
    void delete(UUID uploadId);
}
