package dev.pora.workday;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;

/**
 * How a country's year differs from its weekends.
 *
 * @param off dates of rest; some may fall on the weekend
 * @param working dates of the weekend that are worked, because their rest was moved to another day; also a weekday that
 *     a holiday on the weekend would have freed, had its rest not been moved
 */
public record YearOff(Set<LocalDate> off, Set<LocalDate> working) {
    private static final YearOff WEEKENDS_ONLY = new YearOff(Set.of(), Set.of());

    public YearOff {
        off = Set.copyOf(off);
        working = Set.copyOf(working);
        if (!Collections.disjoint(off, working)) {
            throw new IllegalArgumentException("a date is either of rest or of work");
        }
    }

    public static YearOff weekendsOnly() {
        return WEEKENDS_ONLY;
    }
}
