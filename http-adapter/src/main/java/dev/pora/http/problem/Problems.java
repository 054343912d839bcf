package dev.pora.http.problem;

import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.micronaut.json.JsonMapper;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where an error of whatever origin becomes problem+json; the framework's own error bodies never show. */
@Singleton
final class Problems implements ErrorResponseProcessor<byte[]> {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Argument<Problem> PROBLEM = Argument.of(Problem.class);
    private static final String PAUSE_SECONDS = "5";

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    /** What the framework refuses by itself: its status and {@code Allow} stay, its words do not. */
    @Override
    public MutableHttpResponse<byte[]> processResponse(ErrorContext context, MutableHttpResponse<?> refusal) {
        HttpRequest<?> request = context.getRequest();
        ProblemType type = unreadable(request).orElseGet(() -> ProblemType.of(refusal.status()));
        MutableHttpResponse<byte[]> answer = type == ProblemType.INTERNAL
                ? internal(request, context.getRootCause())
                : answer(request, type, type.advice(), List.of());
        List<String> allowed = refusal.getHeaders().getAll(HttpHeaders.ALLOW);
        return allowed.isEmpty() ? answer : answer.header(HttpHeaders.ALLOW, String.join(", ", allowed));
    }

    MutableHttpResponse<byte[]> answer(HttpRequest<?> request, ProblemType type, String detail, List<Fault> faults) {
        return answer(Problem.of(type, detail, instance(request)).blaming(faults), type);
    }

    MutableHttpResponse<byte[]> answer(HttpRequest<?> request, Refused refused) {
        return answer(Problem.of(refused, instance(request)), refused.type());
    }

    /** Tells the caller a reference alone; what happened is in the log under it. */
    MutableHttpResponse<byte[]> internal(HttpRequest<?> request, Optional<Throwable> cause) {
        ProblemType type = ProblemType.INTERNAL;
        String reference = UUID.randomUUID().toString();
        LOG.error(
                "{} {} failed, reference {}",
                request.getMethodName(),
                instance(request),
                reference,
                cause.orElse(null));
        return answer(Problem.of(type, type.advice(), instance(request)).quoting(reference), type);
    }

    private MutableHttpResponse<byte[]> answer(Problem problem, ProblemType type) {
        MutableHttpResponse<byte[]> response =
                HttpResponse.<byte[]>status(type.status()).body(bytes(problem)).contentType(Problem.MEDIA_TYPE);
        return switch (type) {
            case UNAUTHORIZED -> challenged(response, problem, "invalid_token");
            case FORBIDDEN -> challenged(response, problem, "insufficient_scope");
            case UNAVAILABLE -> Hardening.harden(response).header(HttpHeaders.RETRY_AFTER, PAUSE_SECONDS);
            default -> Hardening.harden(response);
        };
    }

    /** As RFC 6750, section 3 has it: the error is named where a token came, and a webhook's secret is none. */
    private static MutableHttpResponse<byte[]> challenged(
            MutableHttpResponse<byte[]> response, Problem problem, String error) {
        boolean named = problem.code() != null;
        if (!named && problem.status() == HttpStatus.FORBIDDEN.getCode()) {
            return Hardening.harden(response);
        }
        String challenge = named ? "Bearer error=\"" + error + "\"" : "Bearer";
        return Hardening.harden(response).header(HttpHeaders.WWW_AUTHENTICATE, challenge);
    }

    private byte[] bytes(Problem problem) {
        try {
            return json.writeValueAsBytes(PROBLEM, problem);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the HTTP decoder could not read has no status of its own yet. */
    private static Optional<ProblemType> unreadable(HttpRequest<?> request) {
        return decodingFailure(request).map(failure -> switch (failure) {
            case TooLongHttpLineException _ -> ProblemType.URI_TOO_LONG;
            case TooLongHttpHeaderException _ -> ProblemType.HEADERS_TOO_LARGE;
            default -> ProblemType.MALFORMED;
        });
    }

    private static Optional<Throwable> decodingFailure(HttpRequest<?> request) {
        return request instanceof NettyHttpRequest<?> netty
                ? Optional.ofNullable(netty.getNativeRequest().decoderResult().cause())
                : Optional.empty();
    }

    private static String instance(HttpRequest<?> request) {
        String path = request.getUri().getRawPath();
        return path == null || decodingFailure(request).isPresent() ? "/" : path;
    }
}
