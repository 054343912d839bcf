package dev.pora.telegram.conversation.typed;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the time of day that people type for a part of it: "8", "8:30", "в 8 утра", "9pm", "noon". */
public final class TypedTime {
    private static final Set<String> AT = Set.of("at", "by", "about", "в", "во", "к", "около");
    private static final Map<String, LocalTime> NAMED = Map.of(
            "noon", LocalTime.NOON,
            "midday", LocalTime.NOON,
            "полдень", LocalTime.NOON,
            "midnight", LocalTime.MIDNIGHT,
            "полночь", LocalTime.MIDNIGHT);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int HALF = 12;

    private TypedTime() {}

    /**
     * Empty when the text as a whole is no time of day. One that may be of either half of the day is that nearer to
     * {@code usual}: "8" is 20:00 for an evening.
     */
    public static Optional<LocalTime> read(String text, LocalTime usual) {
        Words words = Words.of(text);
        words.skipAll(AT);
        return time(words, usual).filter(_ -> words.atEnd());
    }

    private static Optional<LocalTime> time(Words words, LocalTime usual) {
        return words.take(word -> Optional.ofNullable(NAMED.get(word)))
                .or(() -> ClockWords.clock(words)
                        .map(clock -> clock.halved() ? clock.time() : nearer(clock.time(), usual)));
    }

    private static LocalTime nearer(LocalTime time, LocalTime usual) {
        LocalTime other = time.plusHours(HALF);
        return distance(other, usual).compareTo(distance(time, usual)) < 0 ? other : time;
    }

    /** The shorter way round the clock. */
    private static Duration distance(LocalTime one, LocalTime other) {
        Duration way = Duration.between(one, other).abs();
        Duration wayRound = DAY.minus(way);
        return way.compareTo(wayRound) < 0 ? way : wayRound;
    }
}
