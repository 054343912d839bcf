package dev.pora.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Due some time after it was done: "3 days after I watered the plants". Each occurrence waits to be done, and only then
 * is the next one known.
 *
 * @param gap from done to the next occurrence: of days and longer at the time of day of {@code next}
 * @param next the occurrence that is ahead, or was told and is not done yet
 */
public record AfterDone(Span gap, LocalDateTime next, Zoning zoning) implements Schedule {
    @Override
    public Optional<Instant> next(Instant after, UserCalendar calendar) {
        Instant instant = instant(calendar.zone());
        return instant.isAfter(after) ? Optional.of(instant) : Optional.empty();
    }

    /** The instant of {@code next} for a user who lives in {@code userZone}. */
    public Instant instant(ZoneId userZone) {
        return LocalTimes.instantOf(next, zoning.zone(userZone));
    }

    /** The same, counted anew from the moment at which it was done. */
    public AfterDone doneAt(Instant done, ZoneId userZone) {
        if (gap.isElapsed()) {
            return new AfterDone(
                    gap, LocalDateTime.ofInstant(done.plus(gap.count(), gap.unit()), ZoneOffset.UTC), Zoning.EXACT);
        }
        LocalDateTime following = LocalDateTime.ofInstant(done, zoning.zone(userZone))
                .toLocalDate()
                .plus(gap.count(), gap.unit())
                .atTime(next.toLocalTime());
        return new AfterDone(gap, following, zoning);
    }

    /** Elapsed time that counts already has no clock to leave. */
    @Override
    public AfterDone on(Zoning clock) {
        return gap.isElapsed() && zoning.equals(Zoning.EXACT) ? this : new AfterDone(gap, next, clock);
    }
}
