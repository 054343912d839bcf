package dev.pora.wording;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Says how long something lasts, in units from days to seconds; its sign is not said. */
final class Lengths {
    private static final int ROUGHLY = 2;

    private final Tongue tongue;

    Lengths(Tongue tongue) {
        this.tongue = tongue;
    }

    String exact(Duration duration) {
        return String.join(" ", parts(duration));
    }

    /** The two largest units. */
    String rough(Duration duration) {
        return parts(duration).stream()
                .limit(ROUGHLY)
                .reduce("", (said, part) -> said.isEmpty() ? part : said + " " + part);
    }

    private List<String> parts(Duration signed) {
        Duration duration = signed.abs();
        List<String> parts = new ArrayList<>();
        add(parts, duration.toDaysPart(), ChronoUnit.DAYS);
        add(parts, duration.toHoursPart(), ChronoUnit.HOURS);
        add(parts, duration.toMinutesPart(), ChronoUnit.MINUTES);
        add(parts, duration.toSecondsPart(), ChronoUnit.SECONDS);
        return parts.isEmpty() ? List.of(tongue.counted(0, ChronoUnit.SECONDS)) : parts;
    }

    private void add(List<String> parts, long number, ChronoUnit unit) {
        if (number > 0) {
            parts.add(tongue.counted(number, unit));
        }
    }
}
