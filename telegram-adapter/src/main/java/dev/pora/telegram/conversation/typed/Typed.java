package dev.pora.telegram.conversation.typed;

import dev.pora.schedule.Schedule;

/** What a typed text says about all that follow of a series. */
public sealed interface Typed {
    /** They come by this schedule. */
    record Understood(Schedule schedule) implements Typed {}

    /**
     * It is an RRULE, and not one of RFC 5545.
     *
     * @param part that does not fit, such as BYDAY; RRULE for the whole
     * @param reason in English, to be read after the part's name
     */
    record Unfit(String part, String reason) implements Typed {}
}
