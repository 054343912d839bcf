package dev.pora.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Keeps other web pages out of the control API. On loopback both Host and Origin must be loopback names, which a page
 * elsewhere cannot bring about, DNS rebinding included; a public sandbox asks that Origin and Host name the same host.
 */
public final class OriginGuard {
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(?:\\.\\d{1,3}){3}|\\[::1]|::1");
    private final boolean isPublic;

    public OriginGuard(boolean isPublic) {
        this.isPublic = isPublic;
    }

    public boolean admits(HttpExchange exchange) {
        String host = host(exchange.getRequestHeaders().getFirst("Host"), "http://");
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        String site = exchange.getRequestHeaders().getFirst("Sec-Fetch-Site");
        boolean crossSite = "cross-site".equals(site);
        boolean knownHost = isPublic || LOOPBACK.matcher(host).matches();
        return knownHost && !crossSite && (origin == null || fits(host(origin, ""), host));
    }

    private boolean fits(String origin, String host) {
        return isPublic ? origin.equals(host) : LOOPBACK.matcher(origin).matches();
    }

    /** Without the port; empty when it is no address. */
    private static String host(@org.jspecify.annotations.Nullable String address, String prefix) {
        try {
            return Optional.ofNullable(address)
                    .map(given -> URI.create(prefix + given).getHost())
                    .orElse("");
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
