package dev.pora.schedule.rrule;

/** One pass through the occurrences of a rule, as seconds since 1970-01-01T00:00 on the local time line; for a single thread. */
interface Walk {
    long NONE = Long.MAX_VALUE;

    /**
     * The first occurrence that is not before {@code second}, or {@link #NONE} when it would come after {@code lastDay}.
     *
     * @param lastDay days since 1970-01-01
     */
    long ceiling(long second, long lastDay);
}
