package dev.pora.http.retry;

import dev.pora.http.problem.ProblemType;
import dev.pora.http.problem.Refused;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/** Entity tags: every answer that shows one thing has one, which its next change may name in {@code If-Match}. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
public final class EntityTags {
    private static final String ANY = "*";

    private final JsonMapper json;

    EntityTags(JsonMapper json) {
        this.json = json;
    }

    @ResponseFilter
    HttpResponse<?> tag(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (!(response.body() instanceof Tagged answer)) {
            return response;
        }
        String tag = of(answer);
        return request.getMethod() == HttpMethod.GET && names(request, HttpHeaders.IF_NONE_MATCH, tag)
                ? HttpResponse.notModified().header(HttpHeaders.ETAG, tag)
                : response.header(HttpHeaders.ETAG, tag);
    }

    /** Whether the request may only be handled while something stands as it was seen. */
    public static boolean isConditional(HttpRequest<?> request) {
        return request.getHeaders().contains(HttpHeaders.IF_MATCH);
    }

    /**
     * That what is to be changed stands as the request says; to be called while nobody else can change it.
     *
     * @throws Refused when it was changed since
     */
    public void require(HttpRequest<?> request, Tagged present) {
        if (isConditional(request) && !names(request, HttpHeaders.IF_MATCH, of(present))) {
            throw stale();
        }
    }

    /** That something was changed since the caller saw it. */
    public static Refused stale() {
        return Refused.because(ProblemType.STALE, ProblemType.STALE.advice());
    }

    private static boolean names(HttpRequest<?> request, String header, String tag) {
        List<String> named = request.getHeaders().getAll(header).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .toList();
        return named.contains(ANY) || named.contains(tag);
    }

    private String of(Tagged answer) {
        try {
            return '"' + Fingerprint.of(json.writeValueAsBytes(answer.seen())) + '"';
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
