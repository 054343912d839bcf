package dev.pora.schedule;

import java.time.ZoneId;

/** Whose clock a schedule follows. */
public sealed interface Zoning {
    /** Bound to no place: an instant, or elapsed time. */
    Zoning EXACT = new Fixed(ZoneId.of("UTC"));

    /** The zone in which the schedule is read, for a user who lives in {@code userZone}. */
    ZoneId zone(ZoneId userZone);

    /** Bound to one zone, wherever the user goes. */
    record Fixed(ZoneId zone) implements Zoning {
        @Override
        public ZoneId zone(ZoneId userZone) {
            return zone;
        }
    }

    /** Follows the user: 09:00 is nine o'clock where they live now. */
    record Floating() implements Zoning {
        @Override
        public ZoneId zone(ZoneId userZone) {
            return userZone;
        }
    }
}
