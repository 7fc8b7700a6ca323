package io.kpihealth.scoringclient;

/** The range that applies, where it comes from, and its score function ready to use. */
public record ResolvedRange(ReferenceRange range, RangeSource source, BandScore bands) {

    /** A range as recorded: its source follows from whose it is. */
    public static ResolvedRange recorded(ReferenceRange range) {
        return of(range, RangeSource.of(range));
    }

    public static ResolvedRange of(ReferenceRange range, RangeSource source) {
        return new ResolvedRange(range, source, BandScore.of(range.bounds()));
    }

    public Bounds bounds() {
        return range.bounds();
    }

    public boolean custom() {
        return source.custom();
    }

    /** False for a bundled default: it may be shown, nothing may be decided or stored on it. */
    public boolean authoritative() {
        return source.authoritative();
    }
}
