package io.infull.error;

/** Settings, credentials, models, contracts or reference data are wrong. */
public final class BadConfiguration extends InFullException {

    private static final long serialVersionUID = 1L;

    public BadConfiguration(String message) {
        this(message, null);
    }

    public BadConfiguration(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public ExitCode exitCode() {
        return ExitCode.CONFIGURATION;
    }
}
