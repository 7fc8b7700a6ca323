package io.kpihealth.ingest.workbook;

import java.nio.channels.SeekableByteChannel;
import java.util.List;

/** An opened file of sheets. Only what is asked for is read, row by row. */
public interface Workbook extends AutoCloseable {

    /**
     * Looks at what the file is and opens it.
     *
     * @throws WorkbookRefused when it is not a workbook that is read, here or in any later call
     * @throws java.io.UncheckedIOException when the channel fails
     */
    static Workbook open(SeekableByteChannel channel, String fileName, Caps caps, Deadline deadline) {
        ChannelBytes file = new ChannelBytes(channel, deadline);
        return switch (FileKind.of(file, fileName)) {
            case ARCHIVE -> XlsxWorkbook.open(file, caps);
            case CSV -> CsvWorkbook.open(file, fileName, caps);
        };
    }

    List<SheetRef> sheets();

    /** Reads a sheet from its first row on, until the handler has enough. */
    void read(SheetRef sheet, RowHandler handler);

    /** What was ignored when the file was opened. */
    List<Note> notes();

    @Override
    void close();
}
