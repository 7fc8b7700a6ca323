package io.kpihealth.playbook.definition;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who answers for one activity; a cell is {@code R}, {@code A}, {@code C}, {@code I} or {@code A/R}, by role. */
@Schema(description = "Who answers for one activity.")
public record RaciRow(
        @Schema(required = true) String activity,

        @Schema(required = true, description = "R, A, C, I or A/R by role")
        Map<String, String> cells) {
    public RaciRow {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    List<String> rolesWith(String letter) {
        return cells.entrySet().stream()
                .filter(cell -> Arrays.asList(cell.getValue().split("/", -1)).contains(letter))
                .map(Map.Entry::getKey)
                .toList();
    }
}
