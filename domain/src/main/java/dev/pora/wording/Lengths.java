package dev.pora.wording;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Says how long something lasts, in units from days to seconds; its sign is not said. */
final class Lengths {
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    private final Tongue tongue;

    Lengths(Tongue tongue) {
        this.tongue = tongue;
    }

    /** Days and hours, or hours and minutes; seconds only of less than a minute. */
    String rough(Duration duration) {
        Duration length = duration.abs();
        if (length.toDays() > 0) {
            return exact(length.truncatedTo(ChronoUnit.HOURS));
        }
        return exact(length.toMinutes() > 0 ? length.truncatedTo(ChronoUnit.MINUTES) : length);
    }

    /** The same, to the nearest minute: what is told a moment after "an hour before" is still an hour before. */
    String nearest(Duration duration) {
        Duration rounded = duration.abs().plus(HALF_A_MINUTE).truncatedTo(ChronoUnit.MINUTES);
        return rough(rounded.isZero() ? duration : rounded);
    }

    /** "every 20 minutes", "every 1 hour 20 minutes". */
    String every(Duration duration) {
        Map<ChronoUnit, Long> parts = parts(duration);
        if (parts.size() > 1) {
            return tongue.every(exact(duration));
        }
        ChronoUnit unit = parts.keySet().iterator().next();
        return tongue.every(parts.getOrDefault(unit, 0L), unit);
    }

    String exact(Duration duration) {
        return parts(duration).entrySet().stream()
                .sorted(Map.Entry.<ChronoUnit, Long>comparingByKey().reversed())
                .map(part -> tongue.counted(part.getValue(), part.getKey()))
                .collect(Collectors.joining(" "));
    }

    private static Map<ChronoUnit, Long> parts(Duration signed) {
        Duration duration = signed.abs();
        Map<ChronoUnit, Long> parts = new EnumMap<>(ChronoUnit.class);
        parts.put(ChronoUnit.DAYS, duration.toDaysPart());
        parts.put(ChronoUnit.HOURS, (long) duration.toHoursPart());
        parts.put(ChronoUnit.MINUTES, (long) duration.toMinutesPart());
        parts.put(ChronoUnit.SECONDS, (long) duration.toSecondsPart());
        parts.values().removeIf(count -> count == 0);
        return parts.isEmpty() ? Map.of(ChronoUnit.SECONDS, 0L) : parts;
    }
}
