package io.kpihealth.gateway.token;

import java.util.List;

/** Why there is no internal token; the proxy turns each kind into its answer. */
public final class ExchangeFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Kinds of failure. */
    public enum Kind {
        /** The provider's token is not valid. */
        INVALID_TOKEN,
        /** The organisation is not known or not one of the caller's; which of the two is not told. */
        NO_SUCH_ORGANIZATION,
        /** The caller has several organisations, or none, and named none. */
        CHOICE_NEEDED,
        /** The caller may not have this kind of token at all. */
        REFUSED,
        /** The exchange cannot be reached or is in trouble. */
        UNAVAILABLE
    }

    private final Kind kind;
    private final transient List<Choice> choices;

    ExchangeFailure(Kind kind, String message) {
        this(kind, message, List.of());
    }

    ExchangeFailure(Kind kind, String message, List<Choice> choices) {
        // Expected answers of another service: a stack trace would only cost time.
        super(message, null, false, false);
        this.kind = kind;
        this.choices = List.copyOf(choices);
    }

    public Kind kind() {
        return kind;
    }

    public List<Choice> choices() {
        return choices;
    }

    /** An organisation to choose. */
    public record Choice(String id, String slug, String name) {}
}
