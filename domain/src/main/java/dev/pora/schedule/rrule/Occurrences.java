package dev.pora.schedule.rrule;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.Optional;

/**
 * The local times of a rule counted from a start, in order. Immutable; whole seconds.
 *
 * <p>The start bounds the series and fills in what the rule leaves open; it is an occurrence itself only when the rule
 * yields it. RFC 5545 (section 3.8.5.3) leaves a start that its rule does not yield undefined, and a reminder for
 * "every Monday" made on a Wednesday is not due on that Wednesday. What is finer than a second in the start is cut off.
 *
 * <p>Dates that do not exist, such as 30 February, are passed over. A search ends empty when there is nothing within 100
 * years of its beginning, and nothing occurs outside the years 0000 to 9999. It takes no longer for an old series than for
 * a young one.
 *
 * <p>{@link Limit.Until} is kept to. {@link Limit.Times} is not: knowing how many came before would mean counting them each
 * time, so that whoever makes a rule asks {@link #last()} once and keeps the answer.
 */
public final class Occurrences {
    private static final ZoneOffset LOCAL = ZoneOffset.UTC;
    private static final long END =
            LocalDateTime.of(Years.LAST, 12, 31, 23, 59, 59).toEpochSecond(LOCAL);
    private static final long SEARCHED = 36_525L * ClockTimes.DAY;

    private final Plan plan;
    private final Limit limit;
    private final long start;
    private final long end;

    private Occurrences(Plan plan, Limit limit, long start) {
        this.plan = plan;
        this.limit = limit;
        this.start = start;
        this.end = limit instanceof Limit.Until(LocalDateTime last) ? last.toEpochSecond(LOCAL) : END;
    }

    public static Occurrences of(Rule rule, LocalDateTime start) {
        boolean possible = start.getYear() >= Years.FIRST && start.getYear() <= Years.LAST;
        Plan plan = possible ? new Planning(rule, start).plan() : new Plan.Nothing();
        return new Occurrences(plan, rule.limit(), start.toEpochSecond(LOCAL));
    }

    /** The first one later than {@code exclusive}. */
    public Optional<LocalDateTime> after(LocalDateTime exclusive) {
        return at(first(plan.walk(), exclusive.toEpochSecond(LOCAL) + 1));
    }

    /** The first one not earlier than {@code inclusive}. */
    public Optional<LocalDateTime> from(LocalDateTime inclusive) {
        long second = inclusive.toEpochSecond(LOCAL);
        return at(first(plan.walk(), inclusive.get(ChronoField.NANO_OF_SECOND) == 0 ? second : second + 1));
    }

    /**
     * The last one of COUNT or UNTIL; empty when the series is endless, and when it has no occurrence at all. A series that
     * ends before COUNT is reached, at the end of time or of what is searched, ends with its last one.
     */
    public Optional<LocalDateTime> last() {
        return at(
                switch (limit) {
                    case Limit.Never _ -> Walk.NONE;
                    case Limit.Times(int count) -> lastOf(count);
                    case Limit.Until _ -> lastBeforeEnd();
                });
    }

    private long lastOf(int count) {
        Walk walk = plan.walk();
        long last = first(walk, start);
        for (int counted = 1; counted < count && last != Walk.NONE; counted++) {
            long next = first(walk, last + 1);
            if (next == Walk.NONE) {
                return last;
            }
            last = next;
        }
        return last;
    }

    /** Halves the time in which the last one may lie. */
    private long lastBeforeEnd() {
        Walk walk = plan.walk();
        long last = first(walk, start);
        long nothingFrom = end + 1;
        while (last != Walk.NONE && nothingFrom - last > 1) {
            long middle = last + (nothingFrom - last) / 2;
            long found = first(walk, middle);
            if (found == Walk.NONE) {
                nothingFrom = middle;
            } else {
                last = found;
            }
        }
        return last;
    }

    private long first(Walk walk, long second) {
        long from = Math.max(second, start);
        long until = Math.min(end, from + SEARCHED);
        if (from > until) {
            return Walk.NONE;
        }
        long found = walk.ceiling(from, Math.floorDiv(until, ClockTimes.DAY));
        return found <= until ? found : Walk.NONE;
    }

    private static Optional<LocalDateTime> at(long second) {
        return second == Walk.NONE ? Optional.empty() : Optional.of(LocalDateTime.ofEpochSecond(second, 0, LOCAL));
    }
}
