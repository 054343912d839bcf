package dev.pora.sandbox.update;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.regex.Pattern;

/** Where updates are pushed to, and the secret that proves who pushes them (empty when there is none). */
public record Webhook(URI url, String secret, int maxConnections) {
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{0,256}");
    private static final Set<Integer> PORTS = Set.of(80, 88, 443, 8443);

    public Webhook {
        if (!SECRET.matcher(secret).matches()) {
            throw new IllegalArgumentException("secret token contains unallowed characters");
        }
        if (url.getHost() == null) {
            throw new IllegalArgumentException("bad webhook: URL host is empty");
        }
        if (!isLoopback(url)) {
            requirePublicForm(url);
        }
    }

    private static void requirePublicForm(URI url) {
        if (!"https".equalsIgnoreCase(url.getScheme())) {
            throw new IllegalArgumentException("bad webhook: An HTTPS URL must be provided for webhook");
        }
        if (url.getPort() >= 0 && !PORTS.contains(url.getPort())) {
            throw new IllegalArgumentException("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443");
        }
    }

    /** A program on this machine may be told over plain http and on any port. */
    private static boolean isLoopback(URI url) {
        String host = url.getHost();
        boolean literal = "localhost".equals(host) || host.startsWith("127.") || "[::1]".equals(host);
        try {
            return literal && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
