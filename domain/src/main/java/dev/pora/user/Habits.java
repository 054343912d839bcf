package dev.pora.user;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a person means by words that leave the time open. Times are to the minute.
 *
 * @param defaultTime when something is due on a date with no time of day
 * @param parts when each part of the day is; parts that are not given are as usual
 * @param weekStart the day on which a week begins: "next friday" is the Friday of the week after this one
 * @param dateOrder how 3/4 is read; empty to go by the person's zone, and to ask where that does not tell
 */
public record Habits(
        LocalTime defaultTime, Map<DayPart, LocalTime> parts, DayOfWeek weekStart, Optional<DateOrder> dateOrder) {
    private static final Habits USUAL = new Habits(LocalTime.of(9, 0), Map.of(), DayOfWeek.MONDAY, Optional.empty());

    public Habits {
        defaultTime = defaultTime.truncatedTo(ChronoUnit.MINUTES);
        EnumMap<DayPart, LocalTime> all = new EnumMap<>(DayPart.class);
        Arrays.stream(DayPart.values()).forEach(part -> all.put(part, part.usual()));
        parts.forEach((part, time) -> all.put(part, time.truncatedTo(ChronoUnit.MINUTES)));
        parts = Collections.unmodifiableMap(all);
    }

    /** Those of somebody who said nothing. */
    public static Habits usual() {
        return USUAL;
    }

    public LocalTime time(DayPart part) {
        return parts.getOrDefault(part, part.usual());
    }

    public Habits withDefaultTime(LocalTime newDefaultTime) {
        return new Habits(newDefaultTime, parts, weekStart, dateOrder);
    }

    public Habits with(DayPart part, LocalTime time) {
        EnumMap<DayPart, LocalTime> changed = new EnumMap<>(parts);
        changed.put(part, time);
        return new Habits(defaultTime, changed, weekStart, dateOrder);
    }

    public Habits withUsualParts() {
        return new Habits(defaultTime, Map.of(), weekStart, dateOrder);
    }

    public Habits withWeekStart(DayOfWeek newWeekStart) {
        return new Habits(defaultTime, parts, newWeekStart, dateOrder);
    }

    public Habits withDateOrder(Optional<DateOrder> newDateOrder) {
        return new Habits(defaultTime, parts, weekStart, newDateOrder);
    }
}
