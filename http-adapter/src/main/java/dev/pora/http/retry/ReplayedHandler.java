package dev.pora.http.retry;

import dev.pora.access.Replays.Answer;
import dev.pora.http.problem.Hardening;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Answers as it was answered before, and says so. */
@Singleton
final class ReplayedHandler implements ExceptionHandler<Replayed, HttpResponse<String>> {
    @Override
    @SuppressWarnings("rawtypes") // as the interface declares it
    public HttpResponse<String> handle(HttpRequest request, Replayed replayed) {
        Answer answer = replayed.answer();
        MutableHttpResponse<String> response =
                HttpResponse.<String>status(HttpStatus.valueOf(answer.status())).header("Idempotency-Replayed", "true");
        answer.location().ifPresent(location -> response.header(HttpHeaders.LOCATION, location));
        return Hardening.harden(
                answer.body().isEmpty()
                        ? response
                        : response.body(answer.body()).contentType(MediaType.APPLICATION_JSON_TYPE));
    }
}
