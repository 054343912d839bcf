package dev.pora.http.retry;

import dev.pora.access.Replays;
import dev.pora.access.Replays.Answer;
import dev.pora.access.Replays.Answered;
import dev.pora.access.RequestKey;
import dev.pora.http.Ports;
import dev.pora.http.access.Bearer;
import dev.pora.http.problem.Fault;
import dev.pora.http.problem.ProblemType;
import dev.pora.http.problem.Refused;
import dev.pora.transaction.Transactions;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Handles a request once, however often it comes with its {@code Idempotency-Key}: what it does and the answer to it are
 * kept together or not at all, and one that comes while the first is handled waits for its answer. What was refused was
 * never done, and may be asked for again with the same key.
 */
@Singleton
public final class Retries {
    /** As the draft of the IETF's working group on HTTP APIs names it. */
    static final String HEADER = "Idempotency-Key";

    private final Replays replays;
    private final Transactions transactions;
    private final JsonMapper json;

    Retries(Ports ports, JsonMapper json) {
        this.replays = ports.replays();
        this.transactions = ports.ledger().transactions();
        this.json = json;
    }

    /** What {@code work} answers, all of it in one transaction. */
    public <T> T once(HttpRequest<?> request, byte @Nullable [] body, Supplier<T> work) {
        Optional<RequestKey> key = key(request);
        return transactions.within(
                () -> key.isPresent() ? keyed(key.get(), Fingerprint.of(request, body), work) : work.get());
    }

    /** The same for a body that may be left out. */
    public <T> T once(HttpRequest<?> request, @Nullable String body, Supplier<T> work) {
        return once(request, body == null ? null : body.getBytes(StandardCharsets.UTF_8), work);
    }

    private static Optional<RequestKey> key(HttpRequest<?> request) {
        List<String> given = request.getHeaders().getAll(HEADER);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RequestKey(Bearer.of(request).id(), String.join(",", given)));
        } catch (IllegalArgumentException e) {
            throw Refused.blaming(Fault.inHeader(
                    HEADER,
                    "This is no key",
                    "1 to " + RequestKey.LONGEST + " visible ASCII characters, such as a UUID"));
        }
    }

    private <T> T keyed(RequestKey key, String fingerprint, Supplier<T> work) {
        Optional<Answered> before = replays.begin(key, fingerprint);
        if (before.isPresent()) {
            throw again(before.get(), fingerprint);
        }
        T result = work.get();
        replays.keep(key, answer(result));
        return result;
    }

    private static RuntimeException again(Answered before, String fingerprint) {
        return before.fingerprint().equals(fingerprint)
                ? new Replayed(before.answer())
                : Refused.because(ProblemType.KEY_REUSED, ProblemType.KEY_REUSED.advice());
    }

    private Answer answer(Object result) {
        return result instanceof HttpResponse<?> response
                ? new Answer(
                        response.code(),
                        Optional.ofNullable(response.getHeaders().get(HttpHeaders.LOCATION)),
                        response.getBody().map(this::written).orElse(""))
                : new Answer(HttpStatus.OK.getCode(), Optional.empty(), written(result));
    }

    private String written(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
