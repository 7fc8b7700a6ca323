package io.kpihealth.ingest.workbook;

/**
 * Limits that no workbook passes, whatever it claims about itself. They make running out of memory or time unreachable.
 *
 * @param partBytes bytes of one part of the archive, inflated; of a CSV file, all of it
 * @param totalBytes bytes of all parts that are read, inflated
 * @param ratio inflated bytes per compressed byte, checked past {@code ratioFrom} inflated bytes
 * @param text characters of one cell
 * @param depth nested elements
 * @param cells cells with content in all sheets
 */
public record Caps(
        long partBytes,
        long totalBytes,
        int ratio,
        long ratioFrom,
        int entries,
        int sheets,
        int rows,
        int columns,
        int sharedStrings,
        int text,
        int attributes,
        int depth,
        long cells) {
    private static final long MIB = 1024 * 1024;

    /** The format's own limits where it has any, else what real files stay far below. */
    public static Caps standard() {
        return new Caps(
                /* partBytes */ 64 * MIB,
                /* totalBytes */ 128 * MIB,
                /* ratio */ 100,
                /* ratioFrom */ MIB,
                /* entries */ 1_000,
                /* sheets */ 255,
                /* rows */ 1_048_576,
                /* columns */ 16_384,
                /* sharedStrings */ 2_000_000,
                /* text */ 32_767,
                /* attributes */ 64,
                /* depth */ 64,
                /* cells */ 5_000_000);
    }

    /** The same with other limits on size, which depend on a tenant's plan. */
    public Caps withBytes(long part, long total) {
        return new Caps(
                part,
                total,
                ratio,
                ratioFrom,
                entries,
                sheets,
                rows,
                columns,
                sharedStrings,
                text,
                attributes,
                depth,
                cells);
    }

    /** The same with another limit on the cells of a file. */
    public Caps withCells(long most) {
        return new Caps(
                partBytes,
                totalBytes,
                ratio,
                ratioFrom,
                entries,
                sheets,
                rows,
                columns,
                sharedStrings,
                text,
                attributes,
                depth,
                most);
    }
}
