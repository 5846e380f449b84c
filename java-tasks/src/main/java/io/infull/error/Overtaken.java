package io.infull.error;

/**
 * Somebody else decided meanwhile what readers see or what may become that: a newer run, or a person. The same command
 * finds the same again, however often it is tried.
 */
public final class Overtaken extends InFullException {

    private static final long serialVersionUID = 1L;

    public Overtaken(String message) {
        super(message, null);
    }

    @Override
    public ExitCode exitCode() {
        return ExitCode.DATA_REFUSED;
    }
}
