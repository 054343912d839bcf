package dev.pora.phrase;

/** What a form of the lexicons can be; the lexicons say what the value of each means. */
enum Category {
    GREETING,
    GREETING_TAIL,
    NUMBER,
    HALVES,
    AND_PART,
    FEW,
    ORDINAL,
    ORDINAL_ENDING,
    DAY_OF_MONTH,
    UNIT,
    /** A length in minutes that is one word, such as "полчаса". */
    HALF_HOUR,
    HOUR_ONE,
    THROUGH,
    IN,
    FROM_NOW,
    EVERY,
    EVERY_OTHER,
    EVERY_SECOND,
    PERIODIC,
    ONCE_IN,
    TIMES,
    /** A set of weekdays on which something repeats: bit 0 is Monday. */
    WEEKDAYS,
    MORE_WEEKDAYS,
    WEEKDAY,
    /** A weekday's abbreviation that is a word of its own as well: "sun", "sat". */
    WEAK_WEEKDAY,
    WEEKEND,
    NEXT,
    THIS,
    NEXT_PERIOD,
    RELATIVE_DAY,
    PAST_DAY,
    TONIGHT,
    MONTH,
    IN_MONTH,
    YEAR_WORD,
    AT,
    ON,
    /** Before a date that may belong to the event: "купить билеты на завтра". */
    FOR,
    /** Bounds a time without naming it: "until", "from". */
    LIMIT,
    DANGLING,
    AND,
    OF,
    PART,
    PART_NOUN,
    PART_OF,
    AM_PM,
    OCLOCK,
    /** A time of day in minutes after midnight. */
    CLOCK_WORD,
    HALF_TO,
    MINUTES_TO,
    MINUTES_PAST,
    /** The last two letters of a word before which a number is rarely an hour. */
    NOUN_ENDING,
    NOT_AN_HOUR,
    /** What an ordinal counts instead of days: the 30th birthday. */
    NOT_A_DAY,
    /** Looks like time and is none. */
    IGNORED,
    /** Counts the weekdays of a month: "first", "last". */
    NTH,
    /** Speaks of time in a way that is not read. */
    UNREAD
}
