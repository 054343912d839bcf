package dev.pora.http.problem;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Headers that keep browsers and caches from making more of an answer than it is. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
public final class Hardening {
    private static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

    @ResponseFilter
    void afterwards(MutableHttpResponse<?> response) {
        var _ = harden(response);
    }

    /** Sets what is not set yet: a page may bring a policy and a cache rule of its own. */
    public static <T> MutableHttpResponse<T> harden(MutableHttpResponse<T> response) {
        MutableHttpHeaders headers = response.getHeaders();
        unlessSet(headers, "X-Content-Type-Options", "nosniff");
        unlessSet(headers, "Referrer-Policy", "no-referrer");
        unlessSet(headers, HttpHeaders.CACHE_CONTROL, "no-store");
        unlessSet(headers, CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'");
        return response;
    }

    public static <T> MutableHttpResponse<T> policy(MutableHttpResponse<T> response, String policy) {
        return response.header(CONTENT_SECURITY_POLICY, policy);
    }

    private static void unlessSet(MutableHttpHeaders headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.add(name, value);
        }
    }
}
