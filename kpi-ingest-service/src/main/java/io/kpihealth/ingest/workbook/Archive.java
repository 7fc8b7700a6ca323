package io.kpihealth.ingest.workbook;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The checked archive of a workbook: parts by name, each opened within the caps. */
final class Archive {
    private final ChannelBytes file;
    private final ZipDirectory directory;
    private final Caps caps;
    private final ByteBudget budget;

    Archive(ChannelBytes file, Caps caps) {
        this.file = file;
        this.caps = caps;
        this.directory = ZipDirectory.read(file, caps);
        this.budget = new ByteBudget(caps.totalBytes());
    }

    Caps caps() {
        return caps;
    }

    Collection<ZipEntry> entries() {
        return directory.entries();
    }

    boolean has(String part) {
        return directory.find(part) != null;
    }

    /** The part as XML; the caller closes it. */
    XmlPart open(String part) {
        @Nullable ZipEntry entry = directory.find(part);
        if (entry == null) {
            throw Refusal.DAMAGED.because("the workbook refers to a part that it does not have");
        }
        return new XmlPart(new PartStream(file, entry, caps, budget), caps);
    }
}
