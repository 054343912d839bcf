package dev.pora.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** Due a single time: at this local time on that clock. */
public record Once(LocalDateTime at, Zoning zoning) implements Schedule {
    /** At an instant, wherever anybody is. */
    public Once(Instant instant) {
        this(LocalDateTime.ofInstant(instant, ZoneOffset.UTC), Zoning.EXACT);
    }

    public Instant instant(ZoneId userZone) {
        return LocalTimes.instantOf(at, zoning.zone(userZone));
    }

    @Override
    public Optional<Instant> next(Instant after, UserCalendar calendar) {
        Instant instant = instant(calendar.zone());
        return instant.isAfter(after) ? Optional.of(instant) : Optional.empty();
    }

    /** Bound to a clock: an instant becomes the time which that clock shows then, a local time stays the same. */
    public Once boundTo(Zoning clock, ZoneId userZone) {
        return zoning.equals(Zoning.EXACT)
                ? new Once(LocalDateTime.ofInstant(instant(userZone), clock.zone(userZone)), clock)
                : on(clock);
    }

    @Override
    public Once on(Zoning clock) {
        return new Once(at, clock);
    }
}
