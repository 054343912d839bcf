package dev.pora.telegram.api;

import java.io.IOException;

/** Whoever answered does not speak the Bot API: a proxy's error page, a login page of a network. */
final class StrangerException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;

    StrangerException(int status) {
        super("HTTP " + status + " with a body that is not the Bot API's");
        this.status = status;
    }

    int status() {
        return status;
    }
}
