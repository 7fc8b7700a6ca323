package io.kpihealth.scoring.score;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A map in API documents: the annotations of a map cannot say that its values may be null. */
@Schema(
        type = SchemaType.OBJECT,
        description = "Scores by slug of the category",
        additionalProperties = CategoryScores.Value.class)
interface CategoryScores {
    @Schema(
            name = "NullableScore",
            type = SchemaType.NUMBER,
            format = "double",
            nullable = true,
            description = "Null when there is no score")
    interface Value {}
}
