package io.kpihealth.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ends the request with a problem answer; rolls the transaction back as any runtime exception does. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient List<FieldError> errors = new ArrayList<>();
    private final transient Map<String, Object> extensions = new LinkedHashMap<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    private ProblemException(ProblemType type, String detail) {
        super(detail);
        this.type = type;
    }

    public static ProblemException of(ProblemType type, String detail) {
        return new ProblemException(type, detail);
    }

    /** The same for what does not exist and for what belongs to another tenant. */
    public static ProblemException notFound() {
        return of(CommonProblem.NOT_FOUND, "There is nothing with this id.");
    }

    public ProblemException with(String pointer, String message) {
        errors.add(new FieldError(pointer, message));
        return this;
    }

    public ProblemException with(List<FieldError> more) {
        errors.addAll(more);
        return this;
    }

    public ProblemException extension(String name, Object value) {
        extensions.put(name, value);
        return this;
    }

    public ProblemException header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    public Map<String, Object> extensions() {
        return Map.copyOf(extensions);
    }

    public Map<String, String> headers() {
        return headers;
    }
}
