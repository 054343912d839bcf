package dev.pora.phrase;

import dev.pora.schedule.Schedule;
import java.util.List;

/** What was understood of a phrase. */
public sealed interface Reading {
    /** The phrase less the words of time that were used; empty when nothing else was said. */
    String event();

    /**
     * One meaning, beyond doubt.
     *
     * @param schedule has an occurrence after the reference instant
     * @param zoneMatters false for elapsed time alone ("in 5 minutes", "every 2 hours"), which is the same in every zone
     */
    record Understood(Schedule schedule, String event, boolean zoneMatters) implements Reading {}

    /**
     * The person has to choose, or to say it in another way.
     *
     * @param options what may have been meant, best first; may be empty
     */
    record Unclear(Doubt doubt, List<Understood> options, String event) implements Reading {
        public Unclear {
            options = List.copyOf(options);
        }
    }

    /** No time was said. */
    record Nothing(String event) implements Reading {}
}
