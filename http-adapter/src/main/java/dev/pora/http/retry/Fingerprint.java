package dev.pora.http.retry;

import io.micronaut.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Tells what was sent from anything else that could be. */
final class Fingerprint {
    private Fingerprint() {}

    /** Of method, address and body, each with its end. */
    static String of(HttpRequest<?> request, byte @Nullable [] body) {
        MessageDigest digest = sha256();
        digest.update((request.getMethodName() + "\n" + request.getUri() + "\n").getBytes(StandardCharsets.UTF_8));
        if (body != null) {
            digest.update(body);
        }
        return text(digest.digest());
    }

    static String of(byte[] content) {
        return text(sha256().digest(content));
    }

    private static String text(byte[] digest) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
