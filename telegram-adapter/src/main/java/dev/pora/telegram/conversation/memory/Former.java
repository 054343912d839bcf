package dev.pora.telegram.conversation.memory;

import dev.pora.notification.Undos;
import dev.pora.user.Language;
import dev.pora.user.Preferences;
import dev.pora.user.User;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How a person's settings were before they changed them last.
 *
 * @param left the version of the user as the change left them
 * @param at when they were changed
 */
public record Former(Optional<ZoneId> zone, Language language, Preferences preferences, long left, Instant at) {
    public static Former of(User before, long left, Instant at) {
        return new Former(before.zone(), before.language(), before.preferences(), left, at);
    }

    /** Whether the change that left this version may still be taken back. */
    public boolean canReturn(long version, Instant now) {
        return left == version && at.plus(Undos.PATIENCE).isAfter(now);
    }

    /** The same person with the settings of then. */
    public User of(User present) {
        return new User(present.id(), present.telegramId(), zone, language, preferences, present.version());
    }
}
