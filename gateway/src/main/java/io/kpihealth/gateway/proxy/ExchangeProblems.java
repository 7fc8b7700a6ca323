package io.kpihealth.gateway.proxy;

import io.kpihealth.gateway.token.ExchangeFailure;
import io.kpihealth.web.CommonProblem;
import io.kpihealth.web.ProblemException;

/** What a caller is told when there is no internal token. */
final class ExchangeProblems {
    private static final String SOON = "2";

    private ExchangeProblems() {}

    static ProblemException of(ExchangeFailure failure, Choice choice) {
        return switch (failure.kind()) {
            case INVALID_TOKEN -> Bearer.invalid();
            // The same answer for an organisation that does not exist and for one of others.
            case NO_SUCH_ORGANIZATION ->
                choice.byPath()
                        ? ProblemException.notFound()
                        : ProblemException.of(
                                CommonProblem.FORBIDDEN, "You are not a member of the organisation that was named.");
            case CHOICE_NEEDED ->
                ProblemException.of(
                                GatewayProblem.ORGANIZATION_REQUIRED,
                                failure.choices().isEmpty()
                                        ? "You are not a member of any organisation yet."
                                        : "Name one of your organisations in X-Tenant-ID.")
                        .extension("choices", failure.choices());
            case REFUSED ->
                ProblemException.of(CommonProblem.FORBIDDEN, "This caller may not use this part of the API.");
            case UNAVAILABLE -> unavailable("Sign-in cannot be checked at the moment.");
        };
    }

    static ProblemException unavailable(String detail) {
        return ProblemException.of(CommonProblem.UNAVAILABLE, detail).header("Retry-After", SOON);
    }
}
