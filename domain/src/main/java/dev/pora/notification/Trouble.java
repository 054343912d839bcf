package dev.pora.notification;

/** Why an occurrence was given up. */
public enum Trouble {
    /** The channel says that this message can never be sent. */
    REFUSED,
    /** Two attempts left and were never answered: it may have arrived once, twice or not at all. */
    UNCONFIRMED,
    /** Many attempts did not get it through. */
    GAVE_UP,
    /** Nothing can be told at its place any more, where others are told as well: all that is told there waits. */
    OUT_OF_REACH
}
