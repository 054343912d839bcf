package dev.pora.schedule;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A rule that repeats: every {@code interval} units, narrowed to some weekdays.
 *
 * @param interval how many units lie between two occurrences, 1 to 1000
 * @param weekdays for {@link Frequency#DAILY} the days that count, for {@link Frequency#WEEKLY} the days of each week
 *     in which it is due; empty for no narrowing; not allowed with other frequencies
 */
public record Recurrence(Frequency frequency, int interval, Set<DayOfWeek> weekdays) {
    private static final int MOST = 1000;

    public Recurrence {
        if (interval < 1 || interval > MOST) {
            throw new IllegalArgumentException("An interval lies between 1 and " + MOST + ", not " + interval);
        }
        boolean narrows = frequency == Frequency.DAILY || frequency == Frequency.WEEKLY;
        if (!weekdays.isEmpty() && !narrows) {
            throw new IllegalArgumentException("Weekdays narrow a daily or a weekly rule only, not " + frequency);
        }
        weekdays = Collections.unmodifiableSet(new TreeSet<>(weekdays));
    }

    public static Recurrence every(int interval, Frequency frequency) {
        return new Recurrence(frequency, interval, Set.of());
    }

    public Recurrence on(Set<DayOfWeek> days) {
        return new Recurrence(frequency, interval, days);
    }
}
