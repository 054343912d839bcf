package dev.pora.app.chaos;

import java.time.Duration;

/**
 * A reminder that somebody asks for.
 *
 * @param person the number of the person
 * @param due when, from the beginning of a round; for a series its first occurrence is the next full minute
 * @param later what they think of it afterwards
 * @param laterAt when they say so
 */
record Wish(int person, Kind kind, Duration due, Later later, Duration laterAt) {
    enum Kind {
        ONCE,
        /** One of several that are due one after the other in one chat. */
        ONCE_IN_A_ROW,
        EVERY_MINUTE
    }

    enum Later {
        LEAVE_IT,
        DELETE_IT,
        SNOOZE_IT
    }
}
