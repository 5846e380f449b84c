package io.infull.error;

/** What was asked for is not called for, like publishing an older day: nothing is wrong, and nothing was changed. */
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
