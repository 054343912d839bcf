package dev.pora.http;

import dev.pora.inbox.Receiver;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Where updates are pushed to, who may push them, and who takes them. They are taken at {@link #USUAL_PATH} as well as
 * at {@code path}: a proxy in front may pass them on under either.
 *
 * @param path where the address that setWebhook was told leads to on this server, as it stands in the address
 * @param secret what setWebhook was told as {@code secret_token}
 */
public record Webhook(String path, String secret, Receiver receiver) {
    public static final String USUAL_PATH = "/telegram/webhook";

    public Webhook {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("A path begins with a slash, unlike " + path);
        }
        if (secret.isBlank()) {
            throw new IllegalArgumentException("A webhook without a secret would take updates from anybody");
        }
    }

    /** Takes the same time wherever the two differ. */
    public boolean knows(String offered) {
        return MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), offered.getBytes(StandardCharsets.UTF_8));
    }

    /** Never the secret itself: it must not slip into a log. */
    @Override
    public String toString() {
        return "Webhook[…]";
    }
}
