package dev.pora.notification;

import dev.pora.schedule.LocalTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** How long an occurrence is put off. */
public sealed interface Snooze {
    Instant until(Instant now, ZoneId zone);

    /** For this long from now. */
    record For(Duration pause) implements Snooze {
        public For {
            if (!pause.isPositive()) {
                throw new IllegalArgumentException("A snooze lasts longer than nothing");
            }
        }

        @Override
        public Instant until(Instant now, ZoneId zone) {
            return now.plus(pause);
        }
    }

    /** Until this instant, which ought to be ahead. */
    record Until(Instant instant) implements Snooze {
        @Override
        public Instant until(Instant now, ZoneId zone) {
            return instant;
        }
    }

    /** Until this time of the next calendar day. */
    record Tomorrow(LocalTime time) implements Snooze {
        @Override
        public Instant until(Instant now, ZoneId zone) {
            return LocalTimes.instantOf(
                    now.atZone(zone).toLocalDate().plusDays(1).atTime(time), zone);
        }
    }
}
