package dev.pora.phrase.meaning;

import dev.pora.workday.OnDayOff;
import java.time.DayOfWeek;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What speaks of something that repeats. */
public sealed interface Series extends Meaning {
    /** Every so many units. Whether it was said as a habit, as in "on Mondays". */
    record Every(int interval, Unit unit) implements Series {}

    /** On these weekdays, every so many weeks. */
    record OnWeekdays(Set<DayOfWeek> days, int interval) implements Series {
        public OnWeekdays {
            days = Set.copyOf(days);
        }
    }

    /** On the n-th weekdays of a month, every so many months; only in {@code months} when there are any. */
    record OnNth(Set<Nth> days, int interval, Set<Integer> months) implements Series {
        public OnNth {
            days = Set.copyOf(days);
            months = Set.copyOf(months);
        }
    }

    /** The n-th such weekday, negative from the end. */
    record Nth(int nth, DayOfWeek weekday) {}

    /** On the n-th working day of a month. */
    record OnNthWorkday(int nth, int interval) implements Series {}

    /** On days of the month, negative from the end, every so many months; only in {@code months} when there are any. */
    record OnMonthDays(SortedSet<Integer> days, int interval, Set<Integer> months) implements Series {
        public OnMonthDays {
            days = new TreeSet<>(days);
            months = Set.copyOf(months);
        }
    }

    /** Every year in these months. */
    record InMonths(Set<Integer> months) implements Series {
        public InMonths {
            months = Set.copyOf(months);
        }
    }

    /** So many times in each unit, with no times said. */
    record TimesA(int count, Unit unit) implements Series {}

    /** So many times in all. */
    record Times(int count) implements Series {}

    /** For so long, from its first day. */
    record Lasting(Length length) implements Series {}

    /** Up to and with this day. */
    record Until(Day day) implements Series {}

    /** Until this time of day. */
    record UntilClock(TimeOfDay.Clock time) implements Series {}

    /** From this day on. */
    record From(Day day) implements Series {}

    /** From this time of day on. */
    record FromClock(TimeOfDay.Clock time) implements Series {}

    /** Not on these weekdays. */
    record ExceptWeekdays(Set<DayOfWeek> days) implements Series {
        public ExceptWeekdays {
            days = Set.copyOf(days);
        }
    }

    /** Not on this day. */
    record ExceptDay(Day day) implements Series {}

    /** Not in these months. */
    record ExceptMonths(Set<Integer> months) implements Series {
        public ExceptMonths {
            months = Set.copyOf(months);
        }
    }

    /** From this time on. */
    record FromMoment(Day day, TimeOfDay.Clock time) implements Series {}

    /** Up to and with this time. */
    record UntilMoment(Day day, TimeOfDay.Clock time) implements Series {}

    /** Not at this time. */
    record ExceptMoment(Day day, TimeOfDay.Clock time) implements Series {}

    /** At this time as well. */
    record Also(Day day, TimeOfDay.Clock time) implements Series {}

    /** At more times, which are not said. */
    record MoreTimes() implements Series {}

    /** Whether it is skipped where a month lacks its day, or else falls on the last one. */
    record Lacking(boolean skipped) implements Series {}

    /** What becomes of it on a day off. */
    record DayOff(OnDayOff what) implements Series {}

    /** A rule in the words of RFC 5545. */
    record Ruled(String rule) implements Series {}

    /** Every second such weekday, say: of the weeks, or the second one of each month. */
    record EveryNth(int nth, Set<DayOfWeek> days) implements Series {
        public EveryNth {
            days = Set.copyOf(days);
        }
    }
}
