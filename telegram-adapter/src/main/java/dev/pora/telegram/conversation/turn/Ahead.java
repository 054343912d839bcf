package dev.pora.telegram.conversation.turn;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;

/** Rounds how far ahead something is to what a person would say: "in 1 minute", "in 20 hours 56 minutes", "in 12 days". */
public final class Ahead {
    /** From this length on, the unit to which it is rounded. */
    private static final TreeMap<Duration, ChronoUnit> UNITS = new TreeMap<>(Map.of(
            Duration.ZERO,
            ChronoUnit.SECONDS,
            Duration.ofMinutes(10),
            ChronoUnit.MINUTES,
            Duration.ofDays(1),
            ChronoUnit.HOURS,
            Duration.ofDays(7),
            ChronoUnit.DAYS));

    private Ahead() {}

    public static Duration rounded(Duration exact) {
        if (!exact.isPositive()) {
            return Duration.ZERO;
        }
        Duration unit = UNITS.floorEntry(exact).getValue().getDuration();
        return unit.multipliedBy(exact.plus(unit.dividedBy(2)).dividedBy(unit));
    }
}
