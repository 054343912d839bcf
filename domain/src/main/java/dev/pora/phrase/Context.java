package dev.pora.phrase;

import dev.pora.user.Habits;
import dev.pora.user.Language;
import java.time.Instant;
import java.time.ZoneId;

/**
 * What a phrase is read against.
 *
 * @param now the reference instant: "tomorrow" is the day after the one on which it falls in {@code zone}
 * @param language settles what the phrase itself leaves open, such as the clock of a lone "5:30"
 * @param habits what its author means by words that leave the time open
 */
public record Context(Instant now, ZoneId zone, Language language, Habits habits) {
    /** For an author of usual habits. */
    public Context(Instant now, ZoneId zone, Language language) {
        this(now, zone, language, Habits.usual());
    }
}
