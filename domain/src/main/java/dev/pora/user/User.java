package dev.pora.user;

import dev.pora.schedule.LocalTimes;
import dev.pora.schedule.UserCalendar;
import dev.pora.workday.PublicHolidays;
import dev.pora.workday.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A person who is reminded.
 *
 * @param zone the clock that this person lives by; empty until they told it
 * @param version counts the changes of this user, from 0; a save of an older version is refused as stale
 */
public record User(
        UserId id,
        TelegramId telegramId,
        Optional<ZoneId> zone,
        Language language,
        Preferences preferences,
        long version) {

    public User in(ZoneId newZone) {
        return new User(id, telegramId, Optional.of(newZone), language, preferences, version);
    }

    public User speaking(Language newLanguage) {
        return new User(id, telegramId, zone, newLanguage, preferences, version);
    }

    public User preferring(Preferences newPreferences) {
        return new User(id, telegramId, zone, language, newPreferences, version);
    }

    /** The person's zone, or UTC while it is unknown. */
    public ZoneId zoneOrUtc() {
        return zone.orElse(ZoneOffset.UTC);
    }

    /** When the quiet hours end in which {@code at} lies for this person; empty when they may be told then. */
    public Optional<Instant> quietUntil(Instant at) {
        return preferences.quietHours().flatMap(hours -> hours.endAt(at, zoneOrUtc()));
    }

    /** When this person's next digest is due after an instant; empty when they want none. */
    public Optional<Instant> digestAfter(Instant after) {
        return preferences.digest().map(time -> digestAfter(after, time));
    }

    private Instant digestAfter(Instant after, LocalTime time) {
        LocalDate today = after.atZone(zoneOrUtc()).toLocalDate();
        Instant todays = LocalTimes.instantOf(today.atTime(time), zoneOrUtc());
        return todays.isAfter(after)
                ? todays
                : LocalTimes.instantOf(today.plusDays(1).atTime(time), zoneOrUtc());
    }

    /** The clock and the working days that this person lives by. */
    public UserCalendar calendar(PublicHolidays holidays) {
        return new UserCalendar(zoneOrUtc(), WorkingDays.of(preferences.country(), preferences.ownDays(), holidays));
    }
}
