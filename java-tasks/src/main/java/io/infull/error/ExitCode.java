package io.infull.error;

/** How a command ended, in the terms of sysexits. Airflow decides by this number whether to retry. */
public enum ExitCode {
    DONE(0),
    BUG(1),
    USAGE(2),
    /** The gate or a reject limit refused the data, or a newer run took over. A retry will not help. */
    DATA_REFUSED(65),
    /** An expected input is not there. Retry later. */
    INPUT_MISSING(66),
    /** Machinery failed or is in use. Retry with backoff. */
    TRANSIENT(75),
    /** Settings, credentials, models or contracts are wrong. A person must act. */
    CONFIGURATION(78),
    NOTHING_TO_DO(99),
    /** The terminal that it ran in was closed (128 + SIGHUP). */
    HUNG_UP(129),
    /** A person stopped it from the keyboard (128 + SIGINT). */
    INTERRUPTED(130),
    /** A scheduler or a container engine stopped it (128 + SIGTERM). Nothing is half done; a retry goes on. */
    TERMINATED(143);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /** The {@code status} of {@code cmd_result}: ok, failed or refused. */
    public String status() {
        return switch (this) {
            case DONE, NOTHING_TO_DO -> "ok";
            case DATA_REFUSED -> "refused";
            case BUG, USAGE, INPUT_MISSING, TRANSIENT, CONFIGURATION, HUNG_UP, INTERRUPTED, TERMINATED -> "failed";
        };
    }
}
