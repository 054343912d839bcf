package dev.pora.exchange.calendar;

import dev.pora.exchange.Reading;
import dev.pora.exchange.Reminder;
import dev.pora.schedule.LocalTimes;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reminders as a calendar of RFC 5545. Other programs read what such a calendar can say; Pora reads back everything, and
 * what another program changed meanwhile holds. How is in docs/exchange.md.
 */
public final class ICalendar {
    private static final String CALENDAR = "VCALENDAR";

    private ICalendar() {}

    /**
     * A calendar in UTF-8. Series that no rule of a calendar can say are listed for 400 days. The same reminders give the
     * same bytes until the next day begins in UTC.
     *
     * @param name how programs call the calendar
     */
    public static byte[] write(String name, Viewpoint viewpoint, List<Reminder> reminders) {
        Instant today = viewpoint.now().truncatedTo(ChronoUnit.DAYS);
        Viewpoint midnight = new Viewpoint(viewpoint.calendar(), viewpoint.defaultTime(), today);
        Events writing = new Events(midnight, today);
        List<Events.Event> events = new ArrayList<>();
        for (Reminder reminder : reminders) {
            String uid = reminder.uid().orElseGet(() -> Uids.of(reminder));
            writing.event(reminder, uid).ifPresent(events::add);
        }
        ContentLines lines = new ContentLines();
        lines.begin(CALENDAR);
        head(name, viewpoint.zone()).forEach(lines::write);
        zones(events, today).forEach(lines::write);
        events.forEach(event -> lines.write(event.component()));
        lines.end(CALENDAR);
        return lines.bytes();
    }

    private static List<Property> head(String name, ZoneId zone) {
        return List.of(
                new Property("VERSION", "2.0"),
                new Property("PRODID", "-//Pora//Reminders 1//EN"),
                new Property("CALSCALE", "GREGORIAN"),
                new Property("METHOD", "PUBLISH"),
                Property.text("NAME", name),
                Property.text("X-WR-CALNAME", name),
                Property.text("X-WR-TIMEZONE", ZoneText.id(zone)),
                new Property("REFRESH-INTERVAL", "PT1H").with("VALUE", "DURATION"),
                new Property("X-PUBLISHED-TTL", "PT1H"));
    }

    /** Each zone that an event names, from its earliest event on. */
    private static List<Component> zones(List<Events.Event> events, Instant now) {
        Map<ZoneId, Instant> earliest = new TreeMap<>(Comparator.comparing(ZoneId::getId));
        for (Events.Event event : events) {
            ZoneId zone = event.timing().zone();
            boolean isNamed = event.component()
                    .find("DTSTART")
                    .flatMap(start -> start.parameter("TZID"))
                    .isPresent();
            if (isNamed) {
                earliest.merge(
                        zone,
                        LocalTimes.instantOf(event.timing().earliest(), zone),
                        (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        return earliest.entrySet().stream()
                .map(entry -> ZoneText.of(entry.getKey(), entry.getValue(), now))
                .toList();
    }

    /**
     * What a calendar says, of ours or of another program's, for somebody who looks at it from {@code viewpoint}. Entries
     * that are over are read as well: whoever takes them decides.
     */
    public static Reading read(byte[] file, Viewpoint viewpoint) {
        return CalendarReader.read(file, viewpoint);
    }
}
