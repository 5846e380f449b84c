package io.infull.error;

/** Machinery: the database is away, or someone else is writing. The same command may succeed later. */
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
