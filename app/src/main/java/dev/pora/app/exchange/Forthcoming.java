package dev.pora.app.exchange;

import dev.pora.schedule.Schedule;
import dev.pora.schedule.UserCalendar;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What comes after an instant, on the clock of a zone: {@code 2026-03-12T09:00:00+03:00}. */
record Forthcoming(Instant now, ZoneId zone) {
    private static final int SHOWN = 5;
    private static final DateTimeFormatter WITH_OFFSET =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxxxx", Locale.ROOT);

    /** The first occurrence of each, in order. */
    List<String> first(List<Schedule> schedules) {
        return schedules.stream()
                .flatMap(schedule -> schedule.next(now, UserCalendar.in(zone)).stream())
                .sorted()
                .map(this::written)
                .toList();
    }

    /** Fewer when it ends. */
    List<String> firstFive(Schedule schedule) {
        UserCalendar calendar = UserCalendar.in(zone);
        List<String> found = new ArrayList<>();
        Optional<Instant> next = schedule.next(now, calendar);
        while (next.isPresent() && found.size() < SHOWN) {
            found.add(written(next.get()));
            next = schedule.next(next.get(), calendar);
        }
        return found;
    }

    private String written(Instant instant) {
        return WITH_OFFSET.format(instant.atZone(zone));
    }
}
