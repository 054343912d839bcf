package dev.pora.persistence;

import org.jspecify.annotations.Nullable;

/** The store cannot be opened; the message is a sentence for whoever runs the program. */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    StoreUnavailable(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What stands in the way. */
    public enum Reason {
        /** Nobody answers at that address. */
        UNREACHABLE,
        /** The server does not let this user in. */
        LOGIN_REFUSED,
        /** The server has no database of that name. */
        NO_SUCH_DATABASE,
        /** The server is older than the oldest that works. */
        SERVER_TOO_OLD,
        /** A newer version of the program has migrated this database already. */
        SCHEMA_TOO_NEW,
        /** The tables could not be brought up to date; they are as they were. */
        MIGRATION_FAILED
    }
}
