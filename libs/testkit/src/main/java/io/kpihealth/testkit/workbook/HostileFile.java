package io.kpihealth.testkit.workbook;

import java.util.function.Supplier;

/**
 * A file built to do harm, or not meant for this reader.
 *
 * @param content made when it is asked for: some are large
 * @param rule the one by which it must be refused
 */
public record HostileFile(String kind, String fileName, Supplier<byte[]> content, String rule) {
    @Override
    public String toString() {
        return kind + ": " + fileName + " -> " + rule;
    }
}
