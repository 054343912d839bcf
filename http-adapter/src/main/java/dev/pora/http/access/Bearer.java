package dev.pora.http.access;

import dev.pora.access.TokenHash;
import dev.pora.access.Tokens;
import dev.pora.http.Ports;
import dev.pora.http.problem.ProblemType;
import dev.pora.http.problem.Refused;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.RouteAttributes;
import java.util.Optional;

/**
 * Lets only bearers of a token (RFC 6750) into the API. Tokens are compared by their hashes in the store, so the time
 * that a lookup takes says nothing about any secret.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class Bearer {
    private static final String SCHEME = "bearer ";
    private static final int LONGEST = 512;

    private final Tokens tokens;

    Bearer(Ports ports) {
        this.tokens = ports.tokens();
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void admit(HttpRequest<?> request) {
        if (guarded(request) && !known(request)) {
            throw Refused.because(ProblemType.UNAUTHORIZED, ProblemType.UNAUTHORIZED.advice());
        }
    }

    /** By the route, in whatever spelling of the path it was reached, and by the path where there is no route. */
    private static boolean guarded(HttpRequest<?> request) {
        return request.getPath().startsWith(Api.BASE)
                || RouteAttributes.getRouteInfo(request)
                        .filter(route -> route.getDeclaringType().isAnnotationPresent(Api.class))
                        .isPresent();
    }

    private boolean known(HttpRequest<?> request) {
        return secret(request).map(TokenHash::of).flatMap(tokens::find).isPresent();
    }

    private static Optional<String> secret(HttpRequest<?> request) {
        return Optional.ofNullable(request.getHeaders().get(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.length() <= LONGEST)
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
    }
}
