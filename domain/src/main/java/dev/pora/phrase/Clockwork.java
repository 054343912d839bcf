package dev.pora.phrase;

import dev.pora.schedule.LocalTimes;
import dev.pora.schedule.Once;
import dev.pora.schedule.Zoning;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The present as a phrase sees it.
 *
 * @param now at a full second, not before the reference instant
 */
record Clockwork(Instant now, ZoneId zone) {
    /** Reminders are not taken further ahead than this. */
    private static final int MOST_YEARS = 100;

    static Clockwork of(Context context) {
        Instant second = context.now().truncatedTo(ChronoUnit.SECONDS);
        return new Clockwork(second.equals(context.now()) ? second : second.plusSeconds(1), context.zone());
    }

    LocalDateTime local() {
        return LocalDateTime.ofInstant(now, zone);
    }

    LocalDate today() {
        return local().toLocalDate();
    }

    Instant instant(LocalDate date, LocalTime time) {
        return LocalTimes.instantOf(date.atTime(time), zone);
    }

    boolean isAhead(LocalDate date, LocalTime time) {
        return instant(date, time).isAfter(now);
    }

    boolean isInReach(Instant instant) {
        return instant.atZone(zone).toLocalDate().isBefore(today().plusYears(MOST_YEARS));
    }

    /** Sure when it lies ahead, and not absurdly far; bound to the zone in which it was said. */
    Verdict once(LocalDate date, LocalTime time) {
        Instant instant = instant(date, time);
        if (!isInReach(instant)) {
            return Verdict.none(Doubt.Kind.IMPOSSIBLE);
        }
        return instant.isAfter(now)
                ? Verdict.sure(new Once(date.atTime(time), new Zoning.Fixed(zone)), true)
                : Verdict.none(Doubt.Kind.PAST);
    }
}
