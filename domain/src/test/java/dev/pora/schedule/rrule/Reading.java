package dev.pora.schedule.rrule;

import java.time.LocalDateTime;
import java.util.List;

/** What a rule yields, as somebody reads it. */
interface Reading {
    /** The first {@code most} occurrences before {@code end}. */
    Listed read(Rule rule, LocalDateTime start, LocalDateTime end, int most);

    /**
     * Occurrences in order.
     *
     * @param gaveUp whether more may follow that the reader did not look for
     */
    record Listed(List<LocalDateTime> times, boolean gaveUp) {
        /** Whether others list the same, as far as this reader looked. */
        boolean agreesWith(List<LocalDateTime> others) {
            boolean partial = gaveUp && times.size() < others.size();
            return times.equals(partial ? others.subList(0, times.size()) : others);
        }
    }
}
