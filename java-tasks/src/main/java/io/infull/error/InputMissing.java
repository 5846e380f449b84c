package io.infull.error;

/** A landing file, a candidate or a publication that the command needs is not there yet. */
public final class InputMissing extends InFullException {

    private static final long serialVersionUID = 1L;

    public InputMissing(String message) {
        this(message, null);
    }

    public InputMissing(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public ExitCode exitCode() {
        return ExitCode.INPUT_MISSING;
    }
}
