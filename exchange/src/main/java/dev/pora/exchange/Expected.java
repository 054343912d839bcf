package dev.pora.exchange;

/** What is to stand in a place of a file. */
public enum Expected {
    TEXT,
    WHOLE_NUMBER,
    /** true or false. */
    FLAG,
    LIST,
    OBJECT,
    /** Such as 2030-05-31T18:00. */
    LOCAL_TIME,
    /** Such as 2030-05-31. */
    DATE,
    /** Such as 18:00. */
    TIME_OF_DAY,
    /** Such as Europe/Moscow. */
    ZONE,
    /** Such as 2030-05-31T15:00:00Z. */
    INSTANT,
    /** A word of letters, digits and underscores. */
    TAG,
    /** One unit such as PT90M, PT8H, P3D, P2W, P1M or P1Y. */
    SPAN,
    /** Such as PT10M or PT2H30M. */
    DURATION,
    /** Such as RU. */
    COUNTRY,
    /** One of a few words. */
    CHOICE,
    /** A date or a date and time of RFC 5545, such as 20300531T180000. */
    CALENDAR_TIME,
    /** A duration of RFC 5545, such as -PT15M. */
    CALENDAR_DURATION
}
