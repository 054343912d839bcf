package dev.pora.exchange.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Calendars that were written by hand, or looked at by somebody: with the line ends that RFC 5545 asks for. */
final class Golden {
    private Golden() {}

    static String read(String name) {
        try (InputStream file = Golden.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\r\n", "\n")
                    .replace("\n", "\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
