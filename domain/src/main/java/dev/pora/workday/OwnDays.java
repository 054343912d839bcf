package dev.pora.workday;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person says of their own days; it wins over what the country says.
 *
 * @param off days off beside the country's, at most {@link #MOST}
 * @param working days on which they work although the country rests, at most {@link #MOST}; none of them is in {@code off}
 */
public record OwnDays(Set<LocalDate> off, Set<LocalDate> working) {
    /** As many as a year can have. */
    public static final int MOST = 366;

    private static final OwnDays NONE = new OwnDays(Set.of(), Set.of());

    public OwnDays {
        off = atMost(Set.copyOf(off));
        working = atMost(Set.copyOf(working));
        if (!Collections.disjoint(off, working)) {
            throw new IllegalArgumentException("a day is either off or worked");
        }
    }

    public static OwnDays none() {
        return NONE;
    }

    /** With this day off, whatever was said of it before. */
    public OwnDays withOff(LocalDate day) {
        OwnDays others = without(day);
        return new OwnDays(union(others.off, day), others.working);
    }

    /** With this day worked, whatever was said of it before. */
    public OwnDays withWorking(LocalDate day) {
        OwnDays others = without(day);
        return new OwnDays(others.off, union(others.working, day));
    }

    /** With nothing said of this day. */
    public OwnDays without(LocalDate day) {
        return new OwnDays(except(off, day), except(working, day));
    }

    private static Set<LocalDate> atMost(Set<LocalDate> days) {
        if (days.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " days, not " + days.size());
        }
        return days;
    }

    private static Set<LocalDate> union(Set<LocalDate> days, LocalDate day) {
        return Stream.concat(days.stream(), Stream.of(day)).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<LocalDate> except(Set<LocalDate> days, LocalDate day) {
        return days.stream().filter(other -> !other.equals(day)).collect(Collectors.toUnmodifiableSet());
    }
}
