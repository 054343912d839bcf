package dev.pora.notification;

/** Why a change was not made. */
public enum Refusal {
    /** No occurrence is ahead that could be skipped or moved. */
    NOTHING_AHEAD,
    /** The new time is not after now, or the new schedule has none that is. */
    ALREADY_PAST,
    /** It is paused: it has to be resumed first. */
    PAUSED,
    /** It is not paused. */
    NOT_PAUSED,
    /** Nothing more is due that could be paused. */
    OVER,
    /** The schedule has no occurrence within 100 years. */
    NEVER,
    /** The schedule has occurrences less than a minute apart. */
    TOO_OFTEN,
    /** Its owner has as many open notifications as one person may have. */
    TOO_MANY,
    /** Only a series can end early. */
    NO_SERIES,
    /** The same instant cannot follow the user: elapsed time has no clock. */
    NO_CLOCK
}
