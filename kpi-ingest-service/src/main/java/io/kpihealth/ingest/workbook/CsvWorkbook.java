package io.kpihealth.ingest.workbook;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/** A CSV file, read as a workbook of one sheet that is named after it. All its cells are text. */
final class CsvWorkbook implements Workbook {
    private static final int HEAD = 16 * 1024;
    private static final int LONGEST_RECORD = 1024 * 1024;
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    private final ChannelBytes file;
    private final Caps caps;
    private final CellCount cells;
    private final SheetRef sheet;
    private final Charset charset;
    private final int markLength;
    private final char separator;

    private CsvWorkbook(ChannelBytes file, String fileName, Caps caps) {
        this.file = file;
        this.caps = caps;
        this.cells = new CellCount(caps);
        String name = fileName.substring(fileName.lastIndexOf('/') + 1);
        this.sheet = new SheetRef(0, name.substring(0, name.length() - ".csv".length()), false, true);
        byte[] head = new byte[HEAD];
        int length = file.readUpTo(0, head, 0, HEAD);
        this.charset = charset(head, length);
        this.markLength = markLength(head, length);
        this.separator = separator(new String(head, markLength, length - markLength, charset));
    }

    static CsvWorkbook open(ChannelBytes file, String fileName, Caps caps) {
        if (file.size() > caps.partBytes()) {
            throw Refusal.PART_TOO_LARGE.because("the file is larger than allowed");
        }
        return new CsvWorkbook(file, fileName, caps);
    }

    @Override
    public List<SheetRef> sheets() {
        return List.of(sheet);
    }

    @Override
    public List<Note> notes() {
        return List.of();
    }

    @Override
    public void close() {
        // The channel is the caller's.
    }

    @Override
    public void read(SheetRef ref, RowHandler handler) {
        CsvReader.CsvReaderBuilder builder = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_RECORD);
        try (Reader text = reader();
                CsvReader<CsvRecord> records = builder.build(records(), text)) {
            read(records, handler);
        } catch (CharacterCodingException e) {
            throw Refusal.ENCODING.because("the file holds characters that are not UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its limits lie above the caps, so that it is the caps that refuse; they only bound what it buffers. */
    private CsvRecordHandler records() {
        return CsvRecordHandler.builder()
                .maxFields(caps.columns() * 4)
                .maxFieldSize(caps.text() * 4)
                .maxRecordSize(LONGEST_RECORD)
                .build();
    }

    private void read(CsvReader<CsvRecord> records, RowHandler handler) throws CharacterCodingException {
        Row row = new Row();
        int number = 0;
        try {
            for (CsvRecord fields : records) {
                if (number == caps.rows()) {
                    throw Refusal.ROWS.because("the file has too many rows");
                }
                row.begin(number++);
                boolean directive = number == 1
                        && fields.getFieldCount() > 0
                        && fields.getField(0).startsWith("sep=");
                if (!directive) {
                    fill(row, fields);
                }
                if (row.size() > 0 && !handler.row(row)) {
                    return;
                }
            }
        } catch (CsvParseException e) {
            throw Refusal.CSV.because("a row of the file is too long, or its quotation marks do not match");
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException coding) {
                throw coding;
            }
            throw e;
        }
    }

    private void fill(Row row, CsvRecord fields) {
        if (fields.getFieldCount() > caps.columns()) {
            throw Refusal.COLUMNS.because("a row of the file has too many columns");
        }
        for (int column = 0; column < fields.getFieldCount(); column++) {
            String field = fields.getField(column);
            if (field.isEmpty()) {
                continue;
            }
            if (field.length() > caps.text()) {
                throw Refusal.TEXT_TOO_LONG.because("a cell holds more text than a cell can");
            }
            if (field.indexOf('\0') >= 0) {
                throw Refusal.NOT_A_WORKBOOK.because("the file holds bytes that are no text");
            }
            cells.take();
            row.put(column, new Cell.Text(field));
        }
    }

    private Reader reader() {
        ByteStream bytes = new ByteStream(file, markLength);
        return new BufferedReader(new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    private static Charset charset(byte[] head, int length) {
        boolean little = length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE;
        boolean big = length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF;
        Supplier<Charset> others = () -> big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
        return little ? StandardCharsets.UTF_16LE : others.get();
    }

    private static int markLength(byte[] head, int length) {
        boolean utf8 = length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF;
        if (utf8) {
            return 3;
        }
        return charset(head, length) == StandardCharsets.UTF_8 ? 0 : 2;
    }

    /** The separator that the first line has most of, outside quotation marks; a {@code sep=} line decides. */
    private static char separator(String head) {
        String line = head.lines().findFirst().orElse("");
        if (line.startsWith("sep=") && line.length() > 4) {
            return line.charAt(4);
        }
        String unquoted = line.replaceAll("\"[^\"]*\"", "");
        char best = ',';
        long most = 0;
        for (char candidate : SEPARATORS) {
            long found = unquoted.chars().filter(c -> c == candidate).count();
            if (found > most) {
                best = candidate;
                most = found;
            }
        }
        return best;
    }
}
