package dev.pora.user;

import java.util.List;
import java.util.Optional;

/** Everybody whom the service knows. Implementations pass {@code UsersContract}. */
public interface Users {
    Optional<User> find(UserId id);

    Optional<User> find(TelegramId telegramId);

    /** The user with this Telegram id, made with this language if there was none; safe when called twice at once. */
    User register(TelegramId telegramId, Language language);

    /**
     * Stores zone, language and preferences if nobody changed the user since this version was read. When the time of the
     * digest or the zone is another one, the next digest is due at the next such time.
     */
    Saved save(User user);

    /** Everybody, by their ids: at most {@code limit} of those after {@code after}, which is empty for the first. */
    List<User> list(Optional<UserId> after, int limit);

    /** Forgets the user with everything that belongs to them; false when there was no such user. */
    boolean remove(UserId id);

    /** What became of a save. */
    sealed interface Saved {
        /** The user as it stands now, with its new version. */
        record Stored(User user) implements Saved {}

        /** Somebody changed or removed the user in the meantime: read it again. */
        record Stale(UserId id) implements Saved {}
    }
}
