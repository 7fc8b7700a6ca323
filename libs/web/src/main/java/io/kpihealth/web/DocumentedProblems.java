package io.kpihealth.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;

/** Adds to every operation of the API document the problems that any endpoint of its kind may answer. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DocumentedProblems implements OASFilter {
    private static final String SCHEMA = "Problem";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Components components =
                document.getComponents() == null ? OASFactory.createComponents() : document.getComponents();
        components.addSchema(SCHEMA, problem());
        for (CommonProblem problem : CommonProblem.values()) {
            components.addResponse(
                    problem.slug(),
                    OASFactory.createAPIResponse().description(problem.title()).content(content()));
        }
        document.setComponents(components);
        if (document.getPaths() == null) {
            return;
        }
        document.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().values().forEach(operation -> document(path, item, operation)));
    }

    private static void document(String path, PathItem item, Operation operation) {
        APIResponses answers = operation.getResponses();
        for (CommonProblem problem : possible(path, item, operation)) {
            String status = String.valueOf(problem.status());
            if (described(answers.getAPIResponse(status)) == null) {
                answers.addAPIResponse(status, OASFactory.createAPIResponse().ref(problem.slug()));
            }
        }
        answers.getAPIResponses().forEach((status, answer) -> {
            boolean failure = status.startsWith("4") || status.startsWith("5");
            if (failure && answer.getRef() == null && answer.getContent() == null) {
                answer.setContent(content());
            }
        });
    }

    private static Content content() {
        return OASFactory.createContent()
                .addMediaType(
                        ProblemWriter.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(SCHEMA)));
    }

    /** What somebody wrote of this answer; the framework's own words of 401 and 403 are none. */
    private static @Nullable String described(@Nullable APIResponse answer) {
        String words = answer == null ? null : answer.getDescription();
        return words == null || words.startsWith("Not A") ? null : words;
    }

    private static List<CommonProblem> possible(String path, PathItem item, Operation operation) {
        List<CommonProblem> problems = new ArrayList<>(List.of(
                CommonProblem.BAD_REQUEST,
                CommonProblem.NOT_ACCEPTABLE,
                CommonProblem.INTERNAL,
                CommonProblem.UNAVAILABLE));
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            problems.add(CommonProblem.UNAUTHORIZED);
            problems.add(CommonProblem.FORBIDDEN);
        }
        if (path.contains("{")) {
            problems.add(CommonProblem.NOT_FOUND);
        }
        if (operation.getRequestBody() != null) {
            problems.add(CommonProblem.PAYLOAD_TOO_LARGE);
            problems.add(CommonProblem.UNSUPPORTED_MEDIA_TYPE);
            problems.add(CommonProblem.UNPROCESSABLE);
        }
        if (named(operation.getParameters(), "If-Match") || named(item.getParameters(), "If-Match")) {
            problems.add(CommonProblem.PRECONDITION_FAILED);
            problems.add(CommonProblem.PRECONDITION_REQUIRED);
        }
        return problems;
    }

    private static boolean named(@Nullable List<Parameter> parameters, String name) {
        return parameters != null && parameters.stream().anyMatch(parameter -> name.equals(parameter.getName()));
    }

    private static Schema problem() {
        Schema error = type(SchemaType.OBJECT)
                .addProperty("message", type(SchemaType.STRING).description("What is wrong; never the rejected value"))
                .addProperty(
                        "pointer",
                        type(SchemaType.STRING).description("JSON pointer into the body, or the name of a parameter"))
                .required(List.of("pointer", "message"));
        return type(SchemaType.OBJECT)
                .description("An error by RFC 9457; further members belong to its type.")
                .addProperty("type", type(SchemaType.STRING).format("uri"))
                .addProperty("title", type(SchemaType.STRING))
                .addProperty("status", type(SchemaType.INTEGER))
                .addProperty("detail", type(SchemaType.STRING))
                .addProperty("errors", type(SchemaType.ARRAY).items(error))
                .addProperty("request_id", type(SchemaType.STRING).description("Finds the request in the logs"))
                .required(List.of("type", "title", "status"));
    }

    private static Schema type(SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }
}
