package io.infull.stop;

import io.infull.error.ExitCode;
import java.time.Duration;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;

/**
 * The end of this process because a signal asks for it. First everything lets go of what it holds (connections,
 * unfinished files), then whoever is at work tells of the end, the innermost first. All of that takes less than three
 * seconds, and then the process is gone, whatever its other threads are waiting for.
 */
public final class Stop {

    private static final Duration TO_LET_GO = Duration.ofMillis(1_000);
    private static final Duration TO_TELL = Duration.ofMillis(1_600);
    private static final Duration BRIEFLY = Duration.ofMillis(1_200);

    private static final Deque<Runnable> HOLDERS = new ConcurrentLinkedDeque<>();
    private static final Deque<Consumer<ExitCode>> TELLERS = new ConcurrentLinkedDeque<>();

    private static volatile boolean begun;

    private Stop() {}

    /** Lasts as long as there is something to let go of, or to tell. */
    public interface Registration extends AutoCloseable {

        @Override
        void close();
    }

    /** From now on a signal stops this process in the order that was described. */
    public static void onSignals() {
        // An exit that another thread wants meanwhile waits for the hooks, and does not change the exit code.
        Runtime.getRuntime().addShutdownHook(new Thread(Stop::endAll, "stop"));
    }

    /** @param action is run from another thread than the one at work, and must not wait for that one */
    public static Registration lettingGo(Runnable action) {
        return registered(HOLDERS, action);
    }

    /** @param words is told the exit code of the process, from another thread than the one at work */
    public static Registration telling(Consumer<ExitCode> words) {
        return registered(TELLERS, words);
    }

    /** Runs what may take too long: the caller goes on in time to tell the rest. */
    public static void briefly(Runnable action) {
        within(BRIEFLY, List.of(action));
    }

    /** Whatever ends now may end because of this, and is not to be told as a failure of its own. */
    public static boolean hasBegun() {
        return begun;
    }

    // After an ordinary end nobody is registered any more, and this does nothing.
    private static void endAll() {
        begun = true;
        ExitCode exitCode = Signals.exitCode();
        within(TO_LET_GO, List.copyOf(HOLDERS));
        within(TO_TELL, List.of(() -> TELLERS.forEach(words -> words.accept(exitCode))));
    }

    private static <T> Registration registered(Deque<T> all, T one) {
        all.addFirst(one);
        return () -> {
            // Whoever fails because of the stop leaves it to the stop to tell so.
            if (!begun) {
                all.removeFirstOccurrence(one);
            }
        };
    }

    private static void within(Duration patience, Collection<Runnable> actions) {
        long deadline = System.nanoTime() + patience.toNanos();
        List<Thread> threads = actions.stream().map(Stop::started).toList();
        try {
            for (Thread thread : threads) {
                thread.join(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread started(Runnable action) {
        Thread thread = new Thread(action, "stop");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
