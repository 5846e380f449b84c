package io.infull.error;

/**
 * A foreseen end of a command. The message follows the house grammar: what is wrong, expected, found, where, what to
 * do. The subtype says who has to act, and with it the exit code.
 */
public abstract class InFullException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InFullException(String message, Throwable cause) {
        super(message, cause);
    }

    public abstract ExitCode exitCode();
}
