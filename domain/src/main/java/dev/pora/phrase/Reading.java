package dev.pora.phrase;

import dev.pora.schedule.Schedule;
import java.util.List;

/** What was understood of a phrase. */
public sealed interface Reading {
    /** The phrase less the words of time that were used; empty when nothing else was said. */
    String event();

    /** What may be meant, best first: exactly one when it was understood, none when no time was said. */
    List<Option> options();

    /**
     * One meaning, beyond doubt.
     *
     * @param schedule has an occurrence after the reference instant
     * @param zoneMatters false for elapsed time alone ("in 5 minutes", "every 2 hours"), which is the same in every zone
     */
    record Understood(Schedule schedule, String event, boolean zoneMatters) implements Reading {
        @Override
        public List<Option> options() {
            return List.of(new Option(List.of(schedule), event, zoneMatters));
        }
    }

    /**
     * The person has to choose, or to say it in another way.
     *
     * @param options what may have been meant, best first; may be empty
     */
    record Unclear(Doubt doubt, List<Option> options, String event) implements Reading {
        public Unclear {
            options = List.copyOf(options);
        }
    }

    /**
     * One of the meanings to choose from.
     *
     * @param schedules one, or several for several reminders of one event; each has an occurrence after the reference instant
     * @param event what is left as the event in this meaning
     * @param zoneMatters false for elapsed time alone
     */
    record Option(List<Schedule> schedules, String event, boolean zoneMatters) {
        public Option {
            schedules = List.copyOf(schedules);
            if (schedules.isEmpty()) {
                throw new IllegalArgumentException("An option has a schedule");
            }
        }
    }

    /** No time was said. */
    record Nothing(String event) implements Reading {
        @Override
        public List<Option> options() {
            return List.of();
        }
    }
}
