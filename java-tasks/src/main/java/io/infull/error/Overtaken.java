package io.infull.error;

/**
 * A newer run or a person has meanwhile changed what readers see, or the candidate. Trying the same command again gives
 * the same result.
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
