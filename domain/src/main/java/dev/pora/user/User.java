package dev.pora.user;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A person who is reminded.
 *
 * @param zone the clock that this person lives by; empty until they told it
 * @param version counts the changes of this user, from 0; a save of an older version is refused as stale
 */
public record User(UserId id, TelegramId telegramId, Optional<ZoneId> zone, Language language, long version) {

    public User in(ZoneId newZone) {
        return new User(id, telegramId, Optional.of(newZone), language, version);
    }

    public User speaking(Language newLanguage) {
        return new User(id, telegramId, zone, newLanguage, version);
    }

    /** The person's zone, or UTC while it is unknown. */
    public ZoneId zoneOrUtc() {
        return zone.orElse(ZoneOffset.UTC);
    }
}
