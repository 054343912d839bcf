package dev.pora.http;

import java.time.Duration;
import java.util.List;

/**
 * How the HTTP door stands.
 *
 * @param bind the address to listen on, such as {@code 127.0.0.1}
 * @param port the port to listen on; 0 for any free one
 * @param grace how long a stop waits for the requests in flight
 * @param links where else a visitor of the start page may look
 */
public record HttpSettings(String bind, int port, Duration grace, List<Link> links) {
    private static final int LAST_PORT = 65_535;
    private static final Duration GRACE = Duration.ofSeconds(10);

    public HttpSettings {
        if (bind.isBlank()) {
            throw new IllegalArgumentException("The HTTP door needs an address to listen on");
        }
        if (port < 0 || port > LAST_PORT) {
            throw new IllegalArgumentException("A port lies between 0 and " + LAST_PORT + ", not " + port);
        }
        if (grace.isNegative()) {
            throw new IllegalArgumentException("The grace of a stop is not negative");
        }
        links = List.copyOf(links);
    }

    public static HttpSettings on(String bind, int port) {
        return new HttpSettings(bind, port, GRACE, List.of());
    }

    public HttpSettings with(List<Link> newLinks) {
        return new HttpSettings(bind, port, grace, newLinks);
    }

    /** A place to look, as the start page shows it. */
    public record Link(String label, String href) {}
}
