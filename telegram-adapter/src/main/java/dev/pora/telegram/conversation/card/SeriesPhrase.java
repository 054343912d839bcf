package dev.pora.telegram.conversation.card;

import dev.pora.phrase.Doubt;
import dev.pora.schedule.Schedule;
import java.time.LocalTime;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a text says about all that follow of a series. */
sealed interface SeriesPhrase {
    /** They come at these times, one at least, on the days that they have. */
    record Times(SortedSet<LocalTime> times) implements SeriesPhrase {
        public Times {
            times = Collections.unmodifiableSortedSet(new TreeSet<>(times));
        }
    }

    /** They come by this schedule; a single time stands for its time of day. */
    record Whole(Schedule schedule) implements SeriesPhrase {}

    /**
     * It is an RRULE, and not one of RFC 5545.
     *
     * @param part that does not fit, such as BYDAY; RRULE for the whole
     * @param reason in English, to be read after the part's name
     */
    record Unfit(String part, String reason) implements SeriesPhrase {}

    /** It speaks of time, and not clearly. */
    record Unclear(Doubt doubt) implements SeriesPhrase {}

    /** It is no time, or more than a time. */
    record Nothing() implements SeriesPhrase {}
}
