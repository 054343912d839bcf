package dev.pora.phrase;

import org.jspecify.annotations.Nullable;

/** Turns an hour and a minute as said into a clock time, with the word of the day that may follow them. */
final class DayTime {
    private DayTime() {}

    /**
     * @param end the index after the hour and the minute
     * @param exact whether the hour is on the 24-hour clock unless a word of the day says otherwise
     */
    static Fragment read(Line line, int from, int end, int hour, int minute, boolean exact) {
        Match amPm = line.find(end, Category.AM_PM);
        if (amPm != null) {
            return fragment(from, amPm.end(), valid(hour, minute) ? Hours.amPm(hour, minute, amPm.value()) : null);
        }
        Match part = line.find(end, Category.PART_OF);
        if (part != null) {
            Part.OfDay of = PartPattern.of(part.value());
            return fragment(from, part.end(), valid(hour, minute) ? Hours.of(hour, minute, of) : null);
        }
        return fragment(from, end, plain(hour, minute, exact));
    }

    private static boolean valid(int hour, int minute) {
        return Hours.isOnTheClock(hour, minute);
    }

    private static Part.@Nullable Clock plain(int hour, int minute, boolean exact) {
        if (hour == Hours.DAY && minute == 0) {
            return Part.Clock.midnight();
        }
        if (!valid(hour, minute)) {
            return null;
        }
        return exact ? Part.Clock.exact(hour, minute) : Part.Clock.spoken(hour, minute);
    }

    private static Fragment fragment(int from, int end, Part.@Nullable Clock clock) {
        return clock == null ? Fragment.doubtful(from, end, Doubt.Kind.IMPOSSIBLE) : new Fragment(from, end, clock);
    }
}
