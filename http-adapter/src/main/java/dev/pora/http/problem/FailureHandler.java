package dev.pora.http.problem;

import dev.pora.http.Ports;
import dev.pora.http.operation.Pulse;
import io.micronaut.context.annotation.Executable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers what nobody expected: 503 while the store is away, 500 otherwise. Only the connection throws a bare
 * IOException, when the caller goes away in the middle of a request: that is no failure of ours.
 */
@Singleton
final class FailureHandler implements ExceptionHandler<Throwable, HttpResponse<byte[]>> {
    private static final Logger LOG = LoggerFactory.getLogger(FailureHandler.class);

    private final Problems problems;
    private final Ports ports;

    FailureHandler(Problems problems, Ports ports) {
        this.problems = problems;
        this.ports = ports;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface declares it
    @Executable
    @ExecuteOn(TaskExecutors.BLOCKING)
    public HttpResponse<byte[]> handle(HttpRequest request, Throwable thrown) {
        if (thrown instanceof IOException) {
            LOG.debug("The caller went away", thrown);
            return answer(request, ProblemType.MALFORMED);
        }
        if (storeAnswers()) {
            return problems.internal(request, Optional.of(thrown));
        }
        LOG.warn("The store is away: {}", thrown.toString());
        return answer(request, ProblemType.UNAVAILABLE);
    }

    private HttpResponse<byte[]> answer(HttpRequest<?> request, ProblemType type) {
        return problems.answer(request, type, type.advice(), List.of());
    }

    private boolean storeAnswers() {
        return Pulse.of(ports.store()).well();
    }
}
