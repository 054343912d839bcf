package dev.pora.schedule.rrule;

import java.time.LocalDate;

/** The time line cut into numbered pieces of whole days: the sets from which BYSETPOS chooses. */
interface Periods {
    long periodOf(long day);

    long firstDay(long period);

    /** Weeks, numbered in order */
    record Weeks(WeekYears weeks) implements Periods {
        @Override
        public long periodOf(long day) {
            return Math.floorDiv(weeks.weekOf(day), WeekYears.WEEK);
        }

        /** Weeks begin equally far from multiples of seven. */
        @Override
        public long firstDay(long period) {
            return weeks.weekOf(period * WeekYears.WEEK + WeekYears.WEEK - 1);
        }
    }

    /** Months since January of the year 0. */
    record Months() implements Periods {
        @Override
        public long periodOf(long day) {
            return CalendarMonth.numberOf(day);
        }

        @Override
        public long firstDay(long period) {
            return new CalendarMonth((int) period).firstDay();
        }
    }

    /** Calendar years. */
    record Years() implements Periods {
        @Override
        public long periodOf(long day) {
            return LocalDate.ofEpochDay(day).getYear();
        }

        @Override
        public long firstDay(long period) {
            return LocalDate.of((int) period, 1, 1).toEpochDay();
        }
    }
}
