package dev.pora.exchange;

import dev.pora.user.Language;
import dev.pora.user.Preferences;
import dev.pora.user.User;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a person has set for themselves.
 *
 * @param zone empty while they did not tell it
 */
public record Settings(Optional<ZoneId> zone, Language language, Preferences preferences) {
    public static Settings of(User user) {
        return new Settings(user.zone(), user.language(), user.preferences());
    }

    /** This person with these settings; a zone that is not given leaves theirs. */
    public User appliedTo(User user) {
        User changed = user.speaking(language).preferring(preferences);
        return zone.map(changed::in).orElse(changed);
    }
}
