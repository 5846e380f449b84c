package io.infull.work;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** A task that {@link Workers} took over. */
public final class Begun<T> {

    private final CompletableFuture<T> future;
    private final String doing;

    Begun(CompletableFuture<T> future, String doing) {
        this.future = future;
        this.doing = doing;
    }

    CompletableFuture<T> future() {
        return future;
    }

    /**
     * Waits for the task and returns its result. Throws what the task threw: an Error or a checked exception inside an
     * IllegalStateException. Throws IllegalStateException, too, when the caller is interrupted.
     */
    public T result() {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + doing, e);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    private static RuntimeException failure(Throwable cause) {
        return cause instanceof RuntimeException failure ? failure : new IllegalStateException(cause);
    }
}
