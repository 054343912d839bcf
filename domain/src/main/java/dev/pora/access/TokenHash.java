package dev.pora.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of a token's secret, 64 lower-case hexadecimal digits: all that the store ever sees of it. */
public record TokenHash(String hex) {
    private static final int LENGTH = 64;

    public TokenHash {
        if (hex.length() != LENGTH || !hex.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
            throw new IllegalArgumentException("A token's hash is 64 hexadecimal digits");
        }
    }

    /** A secret holds 256 random bits, so one round of SHA-256 is enough: there is nothing to guess. */
    public static TokenHash of(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return new TokenHash(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
