package io.infull.error;

/** An option has a value that is not among the possible ones, and only the project or the database knows these. */
public final class WrongUsage extends InFullException {

    private static final long serialVersionUID = 1L;

    public WrongUsage(String message) {
        super(message, null);
    }

    @Override
    public ExitCode exitCode() {
        return ExitCode.USAGE;
    }
}
