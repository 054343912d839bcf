package dev.pora.workday;

import java.time.LocalDate;
import java.util.Optional;

/** What a recurring notification does when it falls on a day off. */
public enum OnDayOff {
    /** As on any other day. */
    FIRE,
    /** Not this time. */
    SKIP,
    /** On the working day before. */
    BEFORE,
    /** On the working day after. */
    AFTER;

    /**
     * The date on which an occurrence of {@code date} falls; empty when it falls away: skipped, or with no working day
     * within {@link WorkingDays#REACH_DAYS}.
     */
    public Optional<LocalDate> place(LocalDate date, WorkingDays days) {
        return switch (this) {
            case FIRE -> Optional.of(date);
            case SKIP -> Optional.of(date).filter(days::isWorking);
            case BEFORE -> days.sameOrPrevious(date);
            case AFTER -> days.sameOrNext(date);
        };
    }
}
