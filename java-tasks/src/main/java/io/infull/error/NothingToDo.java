package io.infull.error;

/**
 * There is nothing to do, for example because a newer day is published already. Nothing is wrong, and nothing was
 * changed.
 */
public final class NothingToDo extends InFullException {

    private static final long serialVersionUID = 1L;

    public NothingToDo(String message) {
        super(message, null);
    }

    @Override
    public ExitCode exitCode() {
        return ExitCode.NOTHING_TO_DO;
    }
}
