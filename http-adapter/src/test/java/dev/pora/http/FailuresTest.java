package dev.pora.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.pora.access.Grant;
import dev.pora.access.Token;
import dev.pora.access.TokenHash;
import dev.pora.access.Tokens;
import dev.pora.http.House.Answer;
import dev.pora.http.Vital.Sign;
import dev.pora.user.UserId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class FailuresTest {
    private static final String ALICE = "/api/v1/users/42";
    private static final String SECRET_CAUSE = "connection to jdbc:postgresql://db/pora as root failed";

    @Test
    void a_failure_of_ours_leaks_nothing_and_is_found_in_the_log_by_its_reference() {
        try (House house = new House(ports -> broken(ports, () -> Sign.well("answers")));
                Log log = new Log()) {
            Answer failed = house.get(ALICE);

            ProblemsTest.expect(failed, 500, "internal", ALICE);
            assertThat(failed.body()).doesNotContain("jdbc", "root", "Tokens");
            assertThat(log.messages()).anyMatch(line -> line.contains(failed.text("reference")));
        }
    }

    @Test
    void a_store_that_is_away_is_unavailable_and_not_a_failure() {
        try (House house = new House(ports -> broken(ports, () -> Sign.ill("away")))) {
            Answer failed = house.get(ALICE);

            ProblemsTest.expect(failed, 503, "unavailable", ALICE);
            assertThat(failed.header("Retry-After")).isNotEmpty();
            assertThat(failed.body()).doesNotContain("jdbc");
        }
    }

    @Test
    void a_ping_that_throws_counts_as_away() {
        Vital throwing = () -> {
            throw new IllegalStateException(SECRET_CAUSE);
        };
        try (House house = new House(ports -> broken(ports, throwing))) {
            ProblemsTest.expect(house.get(ALICE), 503, "unavailable", ALICE);
            Answer readiness = house.get("/health/readiness");
            assertThat(readiness.status()).isEqualTo(503);
            assertThat(readiness.body()).contains("DOWN").doesNotContain("jdbc");
            assertThat(house.get("/health/liveness").status()).isEqualTo(200);
        }
    }

    private static Ports broken(Ports ports, Vital store) {
        return new Ports(
                ports.ledger(),
                ports.deliveries(),
                new BrokenTokens(ports.tokens()),
                ports.replays(),
                store,
                ports.channel(),
                Optional.empty());
    }

    /** What the process logs while this is open. */
    private static final class Log implements AutoCloseable {
        private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        private final ListAppender<ILoggingEvent> kept = new ListAppender<>();

        Log() {
            kept.start();
            root.addAppender(kept);
        }

        List<String> messages() {
            return List.copyOf(kept.list).stream()
                    .map(ILoggingEvent::getFormattedMessage)
                    .toList();
        }

        @Override
        public void close() {
            var _ = root.detachAppender(kept);
        }
    }

    /** A store of tokens that has lost its database. */
    private record BrokenTokens(Tokens tokens) implements Tokens {
        @Override
        public Token add(Grant grant) {
            return tokens.add(grant);
        }

        @Override
        public Optional<Token> find(TokenHash hash) {
            throw new IllegalStateException(SECRET_CAUSE);
        }

        @Override
        public List<Token> all() {
            return tokens.all();
        }

        @Override
        public List<Token> of(UserId user) {
            return tokens.of(user);
        }

        @Override
        public boolean revoke(long id) {
            return tokens.revoke(id);
        }

        @Override
        public boolean revoke(UserId user, long id) {
            return tokens.revoke(user, id);
        }

        @Override
        public void use(long id) {
            tokens.use(id);
        }
    }
}
