package dev.pora.exchange;

/**
 * Why something cannot be taken. In brackets: the arguments of its {@link Flaw}. Excerpts of the file are at most
 * {@link Excerpt#LONGEST} characters long.
 */
public enum Reason {
    // Of a whole file.
    /** It is too long [most bytes]. */
    TOO_LARGE,
    /** It holds too many reminders [most]. */
    TOO_MANY,
    /** Its parts are nested too deeply [most]. */
    TOO_DEEP,
    /** Its bytes are no UTF-8. */
    NOT_UTF8,
    /** It is broken as JSON [line, column]. */
    NOT_JSON,
    /** It is JSON, but nothing that Pora wrote. */
    NOT_PORA,
    /** A later Pora wrote it [its version, the latest that is known here]. */
    NEWER_VERSION,
    /** It is no calendar: nothing in it begins with BEGIN:VCALENDAR. */
    NOT_A_CALENDAR,
    /** It is a vCalendar 1.0, not an iCalendar: programs offer both when they export. */
    OLD_CALENDAR,

    // Of one reminder, or of the settings.
    /** A field that is not known here [name, those that are…]. */
    UNKNOWN_FIELD,
    /** A field that is needed is missing [name]. */
    MISSING,
    /** A value is not what stands there [an {@link Expected}, excerpt]; for a choice also [the choices…]. */
    UNFIT,
    /** A number is out of range [from, to]. */
    OUT_OF_RANGE,
    /** A rule cannot be read [its part, in English: what is wrong and what would work]. */
    UNREADABLE_RULE,
    /** The parts of a schedule do not fit together [in English: why]. */
    UNFIT_TOGETHER,
    /** Of several fields exactly one is needed [names…]. */
    ONE_OF,
    /** There are more values than a reminder may have [most]. */
    TOO_MANY_VALUES,
    /** There is no text to tell. */
    NO_TEXT,
    /** The text is too long, or has a character that no message can have [most characters]. */
    UNFIT_TEXT,
    /** Counting its occurrences would take too long: say when it ends instead [most occurrences of a file]. */
    TOO_MUCH_TO_COUNT,

    // Of one entry of a calendar.
    /** Nothing says when it is. */
    NO_TIME,
    /** When it is may mean several things. */
    UNCLEAR_TIME,
    /** Its zone is not known, and nothing describes it [the zone's name]. */
    UNKNOWN_ZONE,
    /** It was cancelled. */
    CANCELLED,
    /** It is done already. */
    COMPLETED,
    /** It is nothing to be reminded of [the kind of component]. */
    NOT_A_REMINDER,
    /** Its lines cannot be read. */
    BROKEN,

    // Of a reminder that could be read.
    /** It is over: nothing of it is ahead. */
    PAST,
    /** It has no occurrence. */
    NEVER,
    /** Its occurrences are less than a minute apart. */
    TOO_OFTEN,
    /** Its owner has it already, or it stands in the file before. */
    DUPLICATE,
    /** Its owner may have no more reminders [most]. */
    NO_ROOM
}
