package io.kpihealth.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Steps that run at the same time, some after others; {@link #close} waits for all and fails with the first failure. */
final class Together implements AutoCloseable {
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final CompletableFuture<Void> firstFailure = new CompletableFuture<>();
    private final List<CompletableFuture<Void>> all = new ArrayList<>();

    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    /** Something that others may wait for. */
    record Step(CompletableFuture<Void> done) {}

    Step run(Work work) {
        return after(List.of(), work);
    }

    Step after(List<Step> earlier, Work work) {
        CompletableFuture<Void> done = CompletableFuture.allOf(
                        earlier.stream().map(Step::done).toArray(CompletableFuture<?>[]::new))
                .thenRunAsync(
                        () -> {
                            try {
                                work.run();
                            } catch (IOException failure) {
                                throw new UncheckedIOException(failure);
                            }
                        },
                        executor);
        CompletableFuture<Void> watched = done.whenComplete((nothing, failure) -> {
            if (failure != null) {
                firstFailure.completeExceptionally(failure);
            }
        });
        all.add(watched);
        return new Step(done);
    }

    /** Does not wait for steps that still run once one has failed: the caller stops everything then. */
    @Override
    public void close() throws IOException {
        try {
            CompletableFuture.anyOf(CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new)), firstFailure)
                    .join();
        } catch (CompletionException failure) {
            switch (failure.getCause()) {
                case SuiteFailure known -> throw known;
                case UncheckedIOException io when io.getCause() != null -> throw io.getCause();
                case null, default -> throw failure;
            }
        } finally {
            executor.shutdown();
        }
    }
}
