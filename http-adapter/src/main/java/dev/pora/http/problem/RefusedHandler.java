package dev.pora.http.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Answers what our own code refused. */
@Singleton
final class RefusedHandler implements ExceptionHandler<Refused, HttpResponse<byte[]>> {
    private final Problems problems;

    RefusedHandler(Problems problems) {
        this.problems = problems;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface declares it
    public HttpResponse<byte[]> handle(HttpRequest request, Refused refused) {
        return problems.answer(request, refused);
    }
}
