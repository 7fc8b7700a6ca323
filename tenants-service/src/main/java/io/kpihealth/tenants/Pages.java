package io.kpihealth.tenants;

import io.kpihealth.web.Cursor;
import io.kpihealth.web.Page;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Pages of lists in order of ids. */
public final class Pages {
    private Pages() {}

    /**
     * @param found what follows the cursor, one more than the limit if there is so much
     */
    public static <E, V> Page<V> of(List<E> found, int limit, Function<E, UUID> id, Function<E, V> view) {
        List<E> shown = found.subList(0, Math.min(limit, found.size()));
        return Page.of(
                shown.stream().map(view).toList(),
                found.size() > limit ? Cursor.encode(id.apply(shown.getLast()).toString()) : null);
    }
}
