package io.infull.error;

/** Bad data: a check of severity error failed, or too many rows of a file were rejected. */
public final class DataRefused extends InFullException {

    private static final long serialVersionUID = 1L;

    public DataRefused(String message) {
        this(message, null);
    }

    public DataRefused(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public ExitCode exitCode() {
        return ExitCode.DATA_REFUSED;
    }
}
