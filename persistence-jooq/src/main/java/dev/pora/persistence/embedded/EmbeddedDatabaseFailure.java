package dev.pora.persistence.embedded;

import org.jspecify.annotations.Nullable;

/** The embedded database does not start or stop; the message is a sentence for whoever runs the program. */
public final class EmbeddedDatabaseFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EmbeddedDatabaseFailure(String message) {
        this(message, null);
    }

    EmbeddedDatabaseFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
