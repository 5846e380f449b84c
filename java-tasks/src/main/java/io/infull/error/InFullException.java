package io.infull.error;

/**
 * An expected failure of a command. The message says in this order: what is wrong, what was expected, what was found,
 * where, and what to do. The subtype decides the exit code, and so who must act.
 */
public abstract class InFullException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InFullException(String message, Throwable cause) {
        super(message, cause);
    }

    public abstract ExitCode exitCode();
}
