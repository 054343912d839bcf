package dev.pora.delivery;

import dev.pora.schedule.AfterDone;
import dev.pora.schedule.Once;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Schedule;

/** What follows an occurrence, so that a channel can offer what makes sense. */
public enum Sequel {
    /** It was the only one. */
    NONE,
    /** The next one comes by its rule. */
    BY_RULE,
    /** The next one counts from when this one is done. */
    FROM_DONE;

    public static Sequel of(Schedule schedule) {
        return switch (schedule) {
            case Once _ -> NONE;
            case Recurring _ -> BY_RULE;
            case AfterDone _ -> FROM_DONE;
        };
    }
}
