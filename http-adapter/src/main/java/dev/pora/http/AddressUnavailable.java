package dev.pora.http;

import java.io.Serial;

/** The HTTP door cannot listen where it was told to; the message is a sentence for whoever chose the address. */
public final class AddressUnavailable extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    AddressUnavailable(HttpSettings settings, String why, Throwable cause) {
        super("Cannot listen on " + settings.bind() + " port " + settings.port() + ": " + why, cause);
    }
}
