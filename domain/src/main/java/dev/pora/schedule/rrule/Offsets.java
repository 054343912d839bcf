package dev.pora.schedule.rrule;

/** The seconds after the beginning of a period at which something occurs. */
interface Offsets {
    int NONE = -1;

    /** The first that is not before {@code second}, or {@link #NONE}. */
    int ceiling(int second);
}
