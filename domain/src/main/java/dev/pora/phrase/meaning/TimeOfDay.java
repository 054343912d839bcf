package dev.pora.phrase.meaning;

import dev.pora.user.DayPart;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When on a day. */
public sealed interface TimeOfDay extends Meaning {
    /** How sure it is which half of the day is meant. */
    enum Half {
        /** It is settled. */
        SETTLED,
        /** Figures with minutes and no more: "5:30", on the 24-hour clock where the phrase's language uses it. */
        WRITTEN,
        /** A spoken hour from 1 to 12: either half. */
        OPEN
    }

    /**
     * A time on the clock.
     *
     * @param endsDay midnight that ends the named day; {@code time} is then 00:00
     * @param zone of which the clock is, when it was said
     */
    record Clock(LocalTime time, Half half, boolean endsDay, Optional<ZoneId> zone) implements TimeOfDay {
        public static Clock of(LocalTime time, Half half) {
            return new Clock(time, half, false, Optional.empty());
        }

        public static Clock settled(LocalTime time) {
            return of(time, Half.SETTLED);
        }

        public Clock in(ZoneId place) {
            return new Clock(time, half, endsDay, Optional.of(place));
        }

        /** The time that it is in a part of the day; null when it does not lie there. */
        public @Nullable Clock within(DayPart part) {
            int hour = time.getHour();
            if (half == Half.SETTLED && (hour > Hours.NOON || hour == 0)) {
                return part == DayPart.MORNING && hour > Hours.NOON ? null : this;
            }
            int settled = Hours.in(part, hour);
            return settled < 0 ? null : with(time.withHour(settled), Half.SETTLED);
        }

        public Clock with(LocalTime other, Half otherHalf) {
            return new Clock(other, otherHalf, endsDay, zone);
        }
    }

    /** Some time in a part of the day. */
    record InPart(DayPart part) implements TimeOfDay {}

    /** From one time to another. */
    record Window(Clock from, Clock to) implements TimeOfDay {}
}
