package io.infull.error;

/**
 * A failure of machinery: for example, the database does not answer, or another command is writing. The same command
 * may succeed later.
 */
public final class TransientFault extends InFullException {

    private static final long serialVersionUID = 1L;

    public TransientFault(String message) {
        this(message, null);
    }

    public TransientFault(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public ExitCode exitCode() {
        return ExitCode.TRANSIENT;
    }
}
