package dev.pora.http.access;

import dev.pora.access.Rights;
import dev.pora.access.Scope;
import dev.pora.access.Token;
import dev.pora.access.TokenHash;
import dev.pora.access.Tokens;
import dev.pora.http.Ports;
import dev.pora.http.body.Parameters;
import dev.pora.http.problem.ProblemType;
import dev.pora.http.problem.Refused;
import dev.pora.user.TelegramId;
import dev.pora.user.User;
import dev.pora.user.Users;
import io.micronaut.core.annotation.AnnotationMetadataProvider;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.RouteAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Lets only bearers of a token (RFC 6750) into the API, as far as its rights go. Tokens are compared by their hashes in
 * the store, so the time that a lookup takes says nothing about any secret.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
public final class Bearer {
    private static final String SCHEME = "bearer ";
    private static final int LONGEST = 512;
    private static final String TOKEN = "pora.token";
    private static final Duration PRECISION = Duration.ofMinutes(1);
    private static final String WHOSE = "telegramId";

    private final Tokens tokens;
    private final Users users;
    private final InstantSource clock;

    Bearer(Ports ports) {
        this.tokens = ports.tokens();
        this.users = ports.ledger().users();
        this.clock = ports.ledger().clock();
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void admit(HttpRequest<?> request) {
        if (guarded(request)) {
            Token token = known(request);
            requireScope(request, token.rights());
            requireReach(request, token.rights());
            note(token);
            var _ = request.setAttribute(TOKEN, token);
        }
    }

    /** By the route, in whatever spelling of the path it was reached, and by the path where there is no route. */
    private static boolean guarded(HttpRequest<?> request) {
        return request.getPath().startsWith(Api.BASE)
                || RouteAttributes.getRouteInfo(request)
                        .filter(route -> route.getDeclaringType().isAnnotationPresent(Api.class))
                        .isPresent();
    }

    private Token known(HttpRequest<?> request) {
        TokenHash hash = secret(request)
                .map(TokenHash::of)
                .orElseThrow(() -> Refused.because(ProblemType.UNAUTHORIZED, ProblemType.UNAUTHORIZED.advice()));
        Token token = tokens.find(hash).orElseThrow(() -> invalid("This token is unknown: it may have been revoked."));
        if (token.isExpiredAt(clock.instant())) {
            throw invalid("This token has expired.");
        }
        return token;
    }

    /** To the minute, so that most requests write nothing. */
    private void note(Token token) {
        Instant minuteAgo = clock.instant().minus(PRECISION);
        if (token.lastUsedAt().filter(minuteAgo::isBefore).isEmpty()) {
            tokens.use(token.id());
        }
    }

    private static Refused invalid(String why) {
        return Refused.because(ProblemType.UNAUTHORIZED, why + " " + ProblemType.UNAUTHORIZED.advice())
                .coded("invalid-token");
    }

    private static Optional<String> secret(HttpRequest<?> request) {
        return Optional.ofNullable(request.getHeaders().get(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.length() <= LONGEST)
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
    }

    private static void requireScope(HttpRequest<?> request, Rights rights) {
        Arrays.stream(needed(request))
                .filter(scope -> !rights.allow(scope))
                .findFirst()
                .ifPresent(missing -> {
                    throw Refused.because(
                                    ProblemType.FORBIDDEN,
                                    "This needs a token with the scope %s."
                                            .formatted(missing.name().toLowerCase(Locale.ROOT)))
                            .coded("insufficient-scope");
                });
    }

    private static Scope[] needed(HttpRequest<?> request) {
        return RouteAttributes.getRouteInfo(request)
                .map(AnnotationMetadataProvider::getAnnotationMetadata)
                .filter(route -> route.hasAnnotation(Needs.class))
                .map(route -> route.enumValues(Needs.class, Scope.class))
                .orElseGet(() -> new Scope[] {isRead(request.getMethod()) ? Scope.READ : Scope.WRITE});
    }

    private static boolean isRead(HttpMethod method) {
        return method == HttpMethod.GET || method == HttpMethod.HEAD || method == HttpMethod.OPTIONS;
    }

    /** Says the same of a user whom nobody knows: who is one is not to be found out. */
    private void requireReach(HttpRequest<?> request, Rights rights) {
        if (rights.user().isPresent()) {
            whose(request).ifPresent(whose -> requireReach(rights, users.find(whose)));
        }
    }

    /** That the token of this request opens the data of the user whom its body names. */
    public static void requireReach(HttpRequest<?> request, Optional<User> named) {
        requireReach(of(request).rights(), named);
    }

    private static void requireReach(Rights rights, Optional<User> whose) {
        if (rights.user().isPresent()
                && whose.map(User::id).filter(rights::reach).isEmpty()) {
            throw Refused.because(ProblemType.FORBIDDEN, "This token opens the data of another user alone.")
                    .coded("another-user");
        }
    }

    private static Optional<TelegramId> whose(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request)
                .map(match -> match.getVariableValues().get(WHOSE))
                .map(String::valueOf)
                .map(Parameters::telegramId);
    }

    /** Whose token the request came with. */
    public static Token of(HttpRequest<?> request) {
        return request.getAttribute(TOKEN, Token.class).orElseThrow();
    }
}
