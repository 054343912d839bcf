package dev.pora.app.exchange;

import dev.pora.schedule.Schedule;
import dev.pora.schedule.UserCalendar;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What comes after an instant, for somebody who lives in a zone. */
public record Forthcoming(Instant now, ZoneId zone) {
    private static final int SHOWN = 5;

    /** The first occurrence of each, in order. */
    List<Instant> first(List<Schedule> schedules) {
        return schedules.stream()
                .flatMap(schedule -> schedule.next(now, UserCalendar.in(zone)).stream())
                .sorted()
                .toList();
    }

    /** Fewer when it ends. */
    public List<Instant> firstFive(Schedule schedule) {
        UserCalendar calendar = UserCalendar.in(zone);
        List<Instant> found = new ArrayList<>();
        Optional<Instant> next = schedule.next(now, calendar);
        while (next.isPresent() && found.size() < SHOWN) {
            found.add(next.get());
            next = schedule.next(next.get(), calendar);
        }
        return found;
    }
}
