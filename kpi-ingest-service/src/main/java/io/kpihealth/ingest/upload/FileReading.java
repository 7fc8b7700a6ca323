package io.kpihealth.ingest.upload;

import io.kpihealth.ingest.IngestConfig;
import io.kpihealth.ingest.account.Accounts;
import io.kpihealth.ingest.catalogue.Catalogue;
import io.kpihealth.ingest.layout.LayoutReader;
import io.kpihealth.ingest.workbook.Caps;
import io.kpihealth.ingest.workbook.Deadline;
import io.kpihealth.messaging.task.TaskBusy;
import io.kpihealth.tenancy.TenantContext;
import io.kpihealth.tenancy.TenantDirectory;
import io.kpihealth.tenancy.TenantInfo;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.time.Clock;
import java.util.function.Consumer;

/** Reads the stored bytes of an upload in the caller's transaction; three callers, one way of reading. */
@ApplicationScoped
class FileReading {
    private static final long INFLATED_PER_FILE = 2; // all parts together may be twice the largest part

    private final BlobStore blobs;
    private final TenantDirectory directory;
    private final TenantContext tenant;
    private final Accounts accounts;
    private final IngestConfig config;
    private final Clock clock;

    FileReading(
            BlobStore blobs,
            TenantDirectory directory,
            TenantContext tenant,
            Accounts accounts,
            IngestConfig config,
            Clock clock) {
        this.blobs = blobs;
        this.directory = directory;
        this.tenant = tenant;
        this.accounts = accounts;
        this.config = config;
        this.clock = clock;
    }

    /**
     * What the file is to be read with.
     *
     * @throws TaskBusy while the tenant's event has not arrived: currency and locale decide how cells are read
     */
    FileContext context(UploadOptions options, Catalogue catalogue) {
        TenantInfo info =
                directory.find(tenant.tenantId()).orElseThrow(() -> new TaskBusy("the tenant is not known here yet"));
        return new FileContext(info, options, catalogue, accounts.book());
    }

    /** Where the rows of the file will meet the tenant. */
    FileSink open(FileContext context, FileSink.ValueTarget target, Consumer<Issue> issues) {
        return new FileSink(context, context.names(), target, issues, accounts::violations);
    }

    /**
     * @throws FileRefused when an option is missing or does not fit
     * @throws io.kpihealth.ingest.workbook.WorkbookRefused when the file cannot be read
     */
    void read(Upload upload, FileContext context, FileSink sink) {
        long most = config.maxFile().asLongValue();
        try (SeekableByteChannel channel = blobs.open(upload.id, upload.size)) {
            LayoutReader.read(
                    channel,
                    context.layout(
                            upload.fileName,
                            sink.names(),
                            Caps.standard().withBytes(most, most * INFLATED_PER_FILE),
                            Deadline.of(clock, config.readDeadline())),
                    sink);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (RuntimeException failure) {
            FileRefused refusal = sink.refusal();
            throw refusal == null ? failure : refusal;
        }
    }
}
