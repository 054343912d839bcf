package dev.pora.exchange;

import java.util.List;

/**
 * What is not as it was in the file, for a door to word.
 *
 * @param arguments as its kind says
 */
public record Remark(Kind kind, List<String> arguments) {
    public Remark {
        arguments = List.copyOf(arguments);
    }

    public static Remark of(Kind kind, String... arguments) {
        return new Remark(kind, List.of(arguments));
    }

    /** In brackets: the arguments. */
    public enum Kind {
        /** It is of a whole day, and comes at the time that its owner wants then [the time, such as 09:00]. */
        TIME_ASSUMED,
        /** Its zone was found by its name or by what it does [the name in the file, the zone]. */
        ZONE_FOUND,
        /** No zone does what its calendar says: the offset of its beginning holds for all [the name, the offset]. */
        ZONE_FIXED,
        /** The text was cut [most characters]. */
        TEXT_CUT,
        /** What a reminder has no place for was left out [names of the properties…]. */
        LEFT_OUT,
        /** Alarms that do not come before it, or too many of them, were left out [how many]. */
        ALARMS_LEFT_OUT,
        /** Exceptions that could not be read, or that were too many, were left out [how many]. */
        EXCEPTIONS_LEFT_OUT,
        /** Of several rules the first was taken. */
        RULES_LEFT_OUT,
        /** Another program changed what Pora wrote, and that holds [what: text, time, alarms, tags…]. */
        CHANGED_ELSEWHERE,
        /** What Pora wrote for itself was damaged; what every calendar says was taken. */
        OWN_PART_DAMAGED,
        /** It was put off, and comes then instead of when its schedule says. */
        PUT_OFF
    }
}
