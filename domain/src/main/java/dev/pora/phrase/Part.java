package dev.pora.phrase;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.util.Set;

/** One piece of time as it was said, not yet resolved against a clock. */
sealed interface Part {
    /** How far ahead: first on the calendar, then on the clock. */
    record Delay(Period calendar, Duration elapsed) implements Part {}

    /** On which day. */
    sealed interface Day extends Part {}

    /** So many days from today. */
    record InDays(int days) implements Day {}

    record OnWeekday(DayOfWeek weekday, Which which) implements Day {}

    /**
     * A day of the calendar.
     *
     * @param year 0 when it was not said
     */
    record OnDate(int year, int month, int day) implements Day {}

    record OnDayOfMonth(int day) implements Day {}

    /** Which of several weekdays of one name. */
    enum Which {
        COMING,
        THIS,
        NEXT
    }

    /**
     * At which time.
     *
     * @param twelve whether the hour, 1 to 12, may be in the morning or in the evening
     * @param endsDay midnight that ends the named day; {@code time} is then 00:00
     */
    record Clock(LocalTime time, boolean twelve, boolean endsDay) implements Part {
        static Clock exact(int hour, int minute) {
            return new Clock(LocalTime.of(hour, minute), false, false);
        }

        /** An hour of 0 or above 12 cannot be meant in two ways. */
        static Clock spoken(int hour, int minute) {
            return new Clock(LocalTime.of(hour, minute), hour >= 1 && hour <= Hours.NOON, false);
        }

        static Clock midnight() {
            return new Clock(LocalTime.MIDNIGHT, false, true);
        }
    }

    /** In which part of the day. */
    enum OfDay implements Part {
        EARLY_MORNING(7),
        MORNING(9),
        LUNCH(13),
        AFTERNOON(15),
        END(18),
        EVENING(19),
        NIGHT(22);

        private final LocalTime usual;

        OfDay(int hour) {
            this.usual = LocalTime.of(hour, 0);
        }

        LocalTime usual() {
            return usual;
        }
    }

    /** Today in this part of the day: "tonight". */
    record Today(OfDay part) implements Part {}

    /** Again and again; weekdays may be empty. */
    record Repeat(int interval, Unit unit, Set<DayOfWeek> weekdays) implements Part {
        public Repeat {
            weekdays = Set.copyOf(weekdays);
        }
    }

    /** The whole of next week, or of next month. */
    record NextPeriod(Unit unit) implements Part {}

    /**
     * "3/4", of which either number may be the month.
     *
     * @param year 0 when it was not said
     */
    record SlashDate(int year, int first, int second) implements Part {}

    /** A whole month: "in march". */
    record InMonth(int month) implements Part {}

    /** Words of the event that look like time. */
    record Words() implements Part {}

    /** "remind me", which is no part of the event. */
    record Greeting() implements Part {}

    /** Something of time that cannot be taken at its word. */
    record Doubtful(Doubt.Kind kind) implements Part {}

    /** A date or a time that may belong to the event: "for tomorrow". */
    record Perhaps(Part part) implements Part {}

    /** An amount with no unit: "in 10". */
    record Bare(int amount) implements Part {}
}
