package io.kpihealth.e2e.chaos;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Edits without a pause, by several threads with accounts of their own each. */
final class Burst {
    static final int THREADS = 4;

    private final Editor editor;
    private final List<CompletableFuture<Void>> threads;
    private final AtomicInteger edits = new AtomicInteger();
    private volatile boolean ends;

    Burst(Editor editor, List<String> accounts) {
        this.editor = editor;
        var executor = Executors.newVirtualThreadPerTaskExecutor();
        this.threads = IntStream.range(0, THREADS)
                .mapToObj(thread -> IntStream.range(0, accounts.size())
                        .filter(index -> index % THREADS == thread)
                        .mapToObj(accounts::get)
                        .toList())
                .map(own -> CompletableFuture.runAsync(() -> edit(own), executor))
                .toList();
        executor.shutdown();
    }

    int edits() {
        threads.stream().filter(CompletableFuture::isCompletedExceptionally).forEach(CompletableFuture::join);
        return edits.get();
    }

    /** From now on an edit that gets no answer is expected. */
    void lastEdits() {
        ends = true;
    }

    void join() {
        threads.forEach(CompletableFuture::join);
    }

    private void edit(List<String> accounts) {
        for (int i = 0; !ends; i++) {
            try {
                editor.edit(accounts.get(i % accounts.size()));
                edits.incrementAndGet();
            } catch (UncheckedIOException noAnswer) {
                if (!ends) {
                    throw noAnswer;
                }
            }
        }
    }
}
