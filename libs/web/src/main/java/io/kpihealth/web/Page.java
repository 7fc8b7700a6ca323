package io.kpihealth.web;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next cursor of the following page; null on the last one
 * @param total number of all items where it is cheap to know
 */
public record Page<T>(
        @Schema(required = true) List<T> items,
        @Schema(required = true, nullable = true) @Nullable String next,
        @Schema(required = true, nullable = true) @Nullable Long total) {
    public static <T> Page<T> of(List<T> items, @Nullable String next) {
        return new Page<>(items, next, null);
    }
}
