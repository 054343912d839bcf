package dev.pora.app.command;

import dev.pora.access.Grant;
import dev.pora.access.Rights;
import dev.pora.access.Scope;
import dev.pora.access.TokenHash;
import dev.pora.user.TelegramId;
import dev.pora.user.User;
import dev.pora.user.UserId;
import dev.pora.user.Users;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** What a new token is to open, as options of a command. */
final class TokenWish {
    private static final int MOST_DAYS = 36_500;

    @Parameters(arity = "0..1", defaultValue = "unnamed", paramLabel = "NAME", description = "What it is for")
    private String name = "unnamed";

    @Option(
            names = "--scope",
            split = ",",
            paramLabel = "SCOPE",
            description =
                    "read, write, or admin, which allows everything; by default admin, and read,write with --user")
    private @Nullable Set<Scope> scopes;

    @Option(
            names = "--user",
            paramLabel = "TELEGRAM_ID",
            description = "The only user whose data it opens; everybody's by default")
    private @Nullable Long telegramId;

    @Option(names = "--days", paramLabel = "DAYS", description = "How long it opens anything; for ever by default")
    private @Nullable Integer days;

    /**
     * What is wished for.
     *
     * @throws ParameterException when that cannot be
     */
    Grant grant(TokenHash hash, Users users, CommandLine line) {
        if (days != null && (days < 1 || days > MOST_DAYS)) {
            throw new ParameterException(line, "A token lasts 1 to " + MOST_DAYS + " days, not " + days);
        }
        try {
            return new Grant(
                    name, hash, rights(users, line), Optional.ofNullable(days).map(TokenWish::end));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(line, String.valueOf(e.getMessage()), e);
        }
    }

    private static Instant end(int days) {
        return Instant.now().plus(Duration.ofDays(days));
    }

    private Rights rights(Users users, CommandLine line) {
        Optional<UserId> user = Optional.ofNullable(telegramId).map(id -> user(id, users, line));
        Set<Scope> usual = user.isPresent() ? EnumSet.of(Scope.READ, Scope.WRITE) : EnumSet.of(Scope.ADMIN);
        return new Rights(Optional.ofNullable(scopes).orElse(usual), user);
    }

    private static UserId user(long telegramId, Users users, CommandLine line) {
        return users.find(new TelegramId(telegramId))
                .map(User::id)
                .orElseThrow(() -> new ParameterException(
                        line, "Nobody with the Telegram id " + telegramId + " has said /start to the bot yet"));
    }
}
