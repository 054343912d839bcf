package dev.pora.http.user;

import dev.pora.http.Ports;
import dev.pora.http.body.Parameters;
import dev.pora.http.problem.ProblemType;
import dev.pora.http.problem.Refused;
import dev.pora.notification.Relocating;
import dev.pora.notification.Relocating.Relocated;
import dev.pora.transaction.Transactions;
import dev.pora.user.Language;
import dev.pora.user.TelegramId;
import dev.pora.user.User;
import dev.pora.user.Users;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Finds users by what paths call them, and changes them. */
@Singleton
public final class People {
    private final Users users;
    private final Transactions transactions;
    private final Relocating relocating;

    People(Ports ports, Relocating relocating) {
        this.users = ports.ledger().users();
        this.transactions = ports.ledger().transactions();
        this.relocating = relocating;
    }

    /** The user of a path; refused as not found when there is none. */
    public User require(String telegramId) {
        return users.find(Parameters.telegramId(telegramId))
                .orElseThrow(() -> Refused.because(ProblemType.NOT_FOUND, "There is no user with this Telegram id."));
    }

    public Optional<User> find(TelegramId telegramId) {
        return users.find(telegramId);
    }

    /** The user, whom nobody else changes until the transaction ends; empty when somebody just did, or there is none. */
    Optional<User> hold(TelegramId telegramId) {
        return users.find(telegramId).flatMap(user -> switch (users.save(user)) {
            case Users.Saved.Stored(User held) -> Optional.of(held);
            case Users.Saved.Stale(var _) -> Optional.empty();
        });
    }

    /** The user as the change leaves them. */
    public Put put(TelegramId telegramId, UserChange change) {
        return transactions.within(() -> {
            Optional<User> known = users.find(telegramId);
            User user = known.orElseGet(
                    () -> users.register(telegramId, change.language().orElse(Language.ENGLISH)));
            User speaking =
                    change.language().map(language -> speaking(user, language)).orElse(user);
            Optional<Relocated> relocated = change.zone()
                    .filter(zone -> !speaking.zone().equals(Optional.of(zone)))
                    .map(zone -> relocating.move(speaking, zone));
            User moved = relocated.map(Relocated::user).orElse(speaking);
            User preferring = change.preferences()
                    .map(edit -> relocating.prefer(moved, edit))
                    .orElse(moved);
            return new Put(preferring, known, relocated);
        });
    }

    private User speaking(User user, Language language) {
        if (user.language() == language) {
            return user;
        }
        return switch (users.save(user.speaking(language))) {
            case Users.Saved.Stored(User stored) -> stored;
            case Users.Saved.Stale(var id) ->
                users.find(id)
                        .map(fresh -> speaking(fresh, language))
                        .orElseThrow(() -> Refused.because(ProblemType.NOT_FOUND, "The user was just deleted."));
        };
    }

    boolean forget(User user) {
        return users.remove(user.id());
    }

    /**
     * What became of a PUT.
     *
     * @param before empty for a new user
     * @param relocated empty for somebody who stays in their zone
     */
    record Put(User user, Optional<User> before, Optional<Relocated> relocated) {}
}
