package dev.pora.schedule.rrule;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** What ends a series: UNTIL, COUNT or nothing. */
public sealed interface Limit {
    Limit NEVER = new Never();

    /** The series goes on for ever. */
    record Never() implements Limit {}

    /**
     * UNTIL as a local time of the series; whole seconds, anything finer is cut off.
     *
     * @param last the last time at which an occurrence is still possible, in the years 0000 to 9999, which the text form can write
     */
    record Until(LocalDateTime last) implements Limit {
        public Until {
            if (last.getYear() < Years.FIRST || last.getYear() > Years.LAST) {
                throw new UnfitPart("UNTIL", "lies in the years 0000 to 9999, not in " + last.getYear());
            }
            last = last.truncatedTo(ChronoUnit.SECONDS);
        }
    }

    /** COUNT: so many occurrences, 1 to 100 000. */
    record Times(int count) implements Limit {
        private static final int MOST = 100_000;

        public Times {
            if (count < 1 || count > MOST) {
                throw new UnfitPart("COUNT", "lies between 1 and " + MOST + ", not " + count);
            }
        }
    }
}
