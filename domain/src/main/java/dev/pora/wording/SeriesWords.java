package dev.pora.wording;

import java.util.Collection;

/** How one language names the times of a series, its end and where it departs from its rule. */
interface SeriesWords {
    /** "at 09:00 and 18:30". */
    String at(Collection<String> clocks);

    /** "from 09:00 to 18:00". */
    String between(String from, String to);

    /** The same across midnight: "from 22:00 to 06:00", so that the end cannot be taken for one of the same day. */
    String overnight(String from, String to);

    /** What falls outside is left out: "only from 09:00 to 18:00". */
    String onlyBetween(String from, String to);

    /** "24 times a day". */
    String timesADay(long count);

    /** "until 1 June 2027". */
    String until(String moment);

    /** "starting 7 December 2026". */
    String starting(String day);

    /** "starting at 12:00 on 1 June 2027". */
    String startingAt(String clock, String day);

    /** A time of a day that is not every day's: "12:00 on 1 June 2027". */
    String momentOf(String clock, String day);

    /** "10 times". */
    String times(int count);

    String exceptDaysOff();

    String orWorkingDayBefore();

    String orWorkingDayAfter();

    /** "except 9 March 2026". */
    String except(Collection<String> moments);

    String exceptDates(int count);

    String exceptTimes(int count);

    /** "and also on 9 March 2026 at 10:00". */
    String also(Collection<String> moments);

    /** "and 4 more times". */
    String alsoTimes(int count);

    /** "Moscow time" for a rule that stays bound to its zone. */
    String boundTo(String zone);

    /** A rule that has no better words than its own text (RFC 5545). */
    String byRule(String rrule);

    /** "3 days after it was done"; the length as {@link Tongue#counted} says it. */
    String afterDone(String length);
}
