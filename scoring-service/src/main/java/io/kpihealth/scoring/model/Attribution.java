package io.kpihealth.scoring.model;

import io.kpihealth.scoringclient.Period;
import io.kpihealth.scoringclient.Rounding;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Splits the change between two scores. The former values under the present configuration show what the configuration
 * did; the KPIs scored both times, alone, show what their values did; the rest came or went with missing data.
 */
public final class Attribution {
    private static final double CENTS = 100;

    private final WeightedModel model;

    public Attribution(WeightedModel model) {
        this.model = model;
    }

    /** The score that the new one is compared with, and the values it was made from. */
    public record Former(double exact, Map<String, Reading> readings, Period period) {}

    /**
     * @param lateCorrection points by which corrections of closed periods moved the difference
     * @return null when one of the two has no score
     */
    public @Nullable Change split(
            Former former,
            Assessment now,
            Configuration configuration,
            Map<String, Reading> readings,
            Period period,
            double lateCorrection) {
        if (now.exact() == null) {
            return null;
        }
        long total = Rounding.cents(now.exact()) - Rounding.cents(former.exact());
        long late = Math.round(lateCorrection * CENTS);
        Assessment formerNow = model.assess(configuration, former.readings(), former.period());
        if (formerNow.exact() == null) {
            return change(0, 0, total - late, late);
        }
        double byConfiguration = formerNow.exact() - former.exact();
        Set<String> both = new HashSet<>(now.scored());
        both.retainAll(formerNow.scored());
        Double before = model.assess(configuration, only(former.readings(), both), former.period())
                .exact();
        Double after = model.assess(configuration, only(readings, both), period).exact();
        if (before == null || after == null) {
            long configured = signedCents(byConfiguration);
            return change(0, configured, total - configured - late, late);
        }
        double byMissing = (before - formerNow.exact()) + (now.exact() - after);
        return rounded(total, after - before, byConfiguration, byMissing, late);
    }

    /** Late corrections move values too: they are taken out of the part that the values made. */
    private static Change rounded(long total, double byData, double byConfiguration, double byMissing, long late) {
        long data = signedCents(byData);
        long configuration = signedCents(byConfiguration);
        long missing = signedCents(byMissing);
        long noise = total - data - configuration - missing;
        // A rounding cent goes to a part that moved: unchanged values must not look like a change of data.
        if (data != 0) {
            data += noise;
        } else if (Math.abs(byConfiguration) >= Math.abs(byMissing)) {
            configuration += noise;
        } else {
            missing += noise;
        }
        return change(data - late, configuration, missing, late);
    }

    private static Map<String, Reading> only(Map<String, Reading> readings, Set<String> kpis) {
        Map<String, Reading> kept = new HashMap<>(readings);
        kept.keySet().retainAll(kpis);
        return kept;
    }

    private static long signedCents(double points) {
        return points < 0 ? -Rounding.cents(-points) : Rounding.cents(points);
    }

    private static Change change(long data, long configuration, long missing, long late) {
        return new Change(data / CENTS, configuration / CENTS, missing / CENTS, late / CENTS);
    }
}
