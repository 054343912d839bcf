package dev.pora.exchange.calendar;

/** The properties that no other program knows. */
final class Own {
    /** The reminder as JSON: what the other properties cannot say. */
    static final String REMINDER = "X-PORA-REMINDER";

    /** A digest of what each part of the event said when it was written: what differs now was changed elsewhere. */
    static final String WRITTEN = "X-PORA-WRITTEN";

    /** TRUE when the reminder follows its owner to other zones. */
    static final String FLOATING = "X-PORA-FLOATING";

    /** The gap of a reminder that counts from when it was done; the event is its next occurrence alone. */
    static final String AFTER_DONE = "X-PORA-AFTER-DONE";

    /** PAUSED and so on, where it is not simply active. */
    static final String STATE = "X-PORA-STATE";

    private Own() {}
}
