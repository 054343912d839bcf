package dev.pora.access;

import java.security.SecureRandom;
import java.util.Base64;

/** A token's secret, shown once to whoever asked for it: {@code pora_} and 256 random bits in URL-safe Base64. */
public record Secret(String value) {
    private static final int BYTES = 32;
    private static final String PREFIX = "pora_";

    public static Secret random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Secret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public TokenHash hash() {
        return TokenHash.of(value);
    }

    /** Never the secret itself: it must not slip into a log. */
    @Override
    public String toString() {
        return "Secret[" + PREFIX + "…]";
    }
}
