package dev.pora.telegram.api;

import java.io.IOException;

/** A call ended before the first byte of its request left. */
final class NeverLeftException extends IOException {
    private static final long serialVersionUID = 1L;

    NeverLeftException(IOException cause) {
        super(cause);
    }
}
