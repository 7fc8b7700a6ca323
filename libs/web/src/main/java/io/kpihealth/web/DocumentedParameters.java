package io.kpihealth.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Describes in the API document the parameters that mean the same everywhere: pages and the precondition of edits. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DocumentedParameters implements OASFilter {
    private static final String TAG = "(W/)?\"[^\"]*\"";

    @Override
    public @Nullable Parameter filterParameter(Parameter parameter) {
        switch (parameter.getName()) {
            case "cursor" ->
                describe(
                        parameter,
                        "Where the page begins: next of the page before",
                        type(SchemaType.STRING).pattern("^[A-Za-z0-9_-]+$"));
            case "limit" ->
                describe(
                        parameter,
                        "Most items of a page",
                        type(SchemaType.INTEGER)
                                .minimum(BigDecimal.ONE)
                                .maximum(BigDecimal.valueOf(Limit.MAXIMUM))
                                .defaultValue(Limit.DEFAULT));
            case "If-Match" ->
                describe(
                        parameter,
                        "The ETag that was read",
                        type(SchemaType.STRING).pattern("^(\\*|" + TAG + "( *, *" + TAG + ")*)$"));
            case null, default -> {}
        }
        if (isText(parameter.getSchema())) {
            switch (parameter.getIn()) {
                case QUERY -> parameter.getSchema().setPattern("^[^\\u0000]+$");
                case PATH -> parameter.getSchema().setPattern("^[^\\u0000-\\u001f\\u007f/\\\\;%]+$");
                case null, default -> {}
            }
        }
        return parameter;
    }

    /**
     * Text without a narrower rule of its own. {@link RequestCheck} refuses an empty one and NUL; the gateway also
     * characters on which servers disagree in paths.
     */
    private static boolean isText(@Nullable Schema schema) {
        return schema != null
                && List.of(SchemaType.STRING).equals(schema.getType())
                && schema.getEnumeration() == null
                && schema.getPattern() == null
                && schema.getFormat() == null;
    }

    /** What the operation itself says of it is kept. */
    private static void describe(Parameter parameter, String description, Schema schema) {
        if (parameter.getDescription() == null) {
            parameter.setDescription(description);
        }
        parameter.setSchema(schema);
    }

    private static Schema type(SchemaType type) {
        return OASFactory.createSchema().type(List.of(type));
    }
}
