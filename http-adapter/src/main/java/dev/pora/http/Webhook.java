package dev.pora.http;

import dev.pora.inbox.Receiver;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Who may push updates to us, and who takes them.
 *
 * @param secret what setWebhook was told as {@code secret_token}
 */
public record Webhook(String secret, Receiver receiver) {
    public Webhook {
        if (secret.isBlank()) {
            throw new IllegalArgumentException("A webhook without a secret would take updates from anybody");
        }
    }

    /** Takes the same time wherever the two differ. */
    boolean knows(String offered) {
        return MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), offered.getBytes(StandardCharsets.UTF_8));
    }

    /** Never the secret itself: it must not slip into a log. */
    @Override
    public String toString() {
        return "Webhook[…]";
    }
}
