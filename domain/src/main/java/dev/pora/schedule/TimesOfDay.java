package dev.pora.schedule;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** At which times of its days a recurring schedule is due. */
public sealed interface TimesOfDay {
    /** As the rule says, or at the time of day of its start. */
    record AsRuled() implements TimesOfDay {}

    /**
     * At each of these times, on each of the rule's days.
     *
     * @param times 1 to {@value #MOST}, to the second
     */
    record At(SortedSet<LocalTime> times) implements TimesOfDay {
        public static final int MOST = 48;

        public At {
            if (times.isEmpty() || times.size() > MOST) {
                throw new IllegalArgumentException("A day has 1 to " + MOST + " times, not " + times.size());
            }
            SortedSet<LocalTime> seconds = new TreeSet<>();
            times.forEach(time -> seconds.add(time.truncatedTo(ChronoUnit.SECONDS)));
            times = Collections.unmodifiableSortedSet(seconds);
        }

        public static At each(Collection<LocalTime> times) {
            return new At(new TreeSet<>(times));
        }
    }

    /**
     * From {@code from} in the rule's steps of minutes or hours, anew on each of the rule's days. To the second.
     *
     * @param to included when it falls on a step; not after {@code from} when the window reaches across midnight
     */
    record Window(LocalTime from, LocalTime to) implements TimesOfDay {
        public Window {
            from = from.truncatedTo(ChronoUnit.SECONDS);
            to = to.truncatedTo(ChronoUnit.SECONDS);
            if (from.equals(to)) {
                throw new IllegalArgumentException("A window begins and ends at different times, not both at " + from);
            }
        }

        boolean crossesMidnight() {
            return to.isBefore(from);
        }
    }
}
