package io.kpihealth.ingest.workbook;

/**
 * A part of the archive as its central directory describes it, checked against its local header.
 *
 * @param dataOffset where its bytes begin in the file
 */
record ZipEntry(String name, boolean deflated, long compressed, long size, long crc, long dataOffset) {}
