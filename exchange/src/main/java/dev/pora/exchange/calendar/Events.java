package dev.pora.exchange.calendar;

import dev.pora.exchange.Reminder;
import dev.pora.notification.State;
import dev.pora.notification.Tag;
import dev.pora.schedule.AfterDone;
import dev.pora.schedule.Once;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Schedule;
import dev.pora.schedule.Zoning;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reminders as VEVENTs (RFC 5545, section 3.6.1). */
final class Events {
    /** Values of one EXDATE or RDATE, so that no line grows beyond all measure. */
    private static final int TOGETHER = 100;

    /** Listed occurrences of all reminders of a calendar together. */
    private static final int MOST_LISTED = 100_000;

    /** Listed occurrences of a reminder when there are too many in all. */
    private static final int FEWEST_LISTED = 50;

    private final Viewpoint viewpoint;
    private final Instant stamp;
    private int listed;

    Events(Viewpoint viewpoint, Instant stamp) {
        this.viewpoint = viewpoint;
        this.stamp = stamp;
    }

    /** An event with its timing, whose zone the calendar has to describe. */
    record Event(Component component, Timing timing) {}

    /** Empty when it never was, and never is, due. */
    Optional<Event> event(Reminder reminder, String uid) {
        return timing(reminder).map(timing -> event(reminder, uid, timing));
    }

    private Optional<Timing> timing(Reminder reminder) {
        Schedule schedule = reminder.schedule();
        ZoneId zone = schedule.zoning().zone(viewpoint.zone());
        return reminder.putOff()
                .map(until -> schedule instanceof Recurring
                        ? timing(schedule).map(timing -> timing.with(LocalDateTime.ofInstant(until, zone)))
                        : Optional.of(single(until, zone)))
                .orElseGet(() -> timing(schedule));
    }

    private Optional<Timing> timing(Schedule schedule) {
        ZoneId zone = schedule.zoning().zone(viewpoint.zone());
        return switch (schedule) {
            case Once once -> Optional.of(single(once.instant(viewpoint.zone()), zone));
            case AfterDone rule -> Optional.of(single(rule.instant(viewpoint.zone()), zone));
            case Recurring series -> RuledTiming.of(series, viewpoint).or(() -> list(series));
        };
    }

    private static Timing single(Instant instant, ZoneId zone) {
        return Timing.single(zone, LocalDateTime.ofInstant(instant, zone));
    }

    private Optional<Timing> list(Recurring series) {
        int most = Math.max(FEWEST_LISTED, Math.min(Listing.MOST, MOST_LISTED - listed));
        Optional<Timing> timing = Listing.of(series, viewpoint, most);
        timing.ifPresent(list -> listed += list.extra().size());
        return timing;
    }

    private Event event(Reminder reminder, String uid, Timing timing) {
        List<Property> properties = new ArrayList<>();
        Wordings wordings = Wordings.of(reminder.event().value());
        properties.add(Property.text("UID", uid));
        properties.add(new Property("DTSTAMP", Stamps.utc(stamp)));
        properties.add(Property.text("SUMMARY", wordings.summary()));
        wordings.description().ifPresent(text -> properties.add(Property.text("DESCRIPTION", text)));
        properties.addAll(times(timing));
        if (!reminder.content().tags().isEmpty()) {
            List<String> tags =
                    reminder.content().tags().stream().map(Tag::value).toList();
            properties.add(new Property("CATEGORIES", Texts.list(tags)));
        }
        properties.add(new Property("TRANSP", "TRANSPARENT"));
        properties.addAll(own(reminder));
        Component event = new Component(Component.EVENT, properties, alarms(reminder, wordings.summary(), timing));
        return new Event(marked(event, timing.zone()), timing);
    }

    private static List<Property> times(Timing timing) {
        List<Property> properties = new ArrayList<>();
        properties.add(Stamps.property("DTSTART", timing.zone(), timing.start()));
        timing.rule().ifPresent(rule -> properties.add(new Property("RRULE", rule)));
        properties.addAll(list("EXDATE", timing.zone(), timing.left()));
        properties.addAll(list("RDATE", timing.zone(), timing.extra()));
        return properties;
    }

    private static List<Property> list(String name, ZoneId zone, List<LocalDateTime> times) {
        List<Property> properties = new ArrayList<>();
        for (int from = 0; from < times.size(); from += TOGETHER) {
            properties.add(Stamps.property(name, zone, times.subList(from, Math.min(from + TOGETHER, times.size()))));
        }
        return properties;
    }

    private static List<Property> own(Reminder reminder) {
        List<Property> properties = new ArrayList<>();
        if (reminder.schedule().zoning() instanceof Zoning.Floating) {
            properties.add(new Property(Own.FLOATING, "TRUE"));
        }
        if (reminder.schedule() instanceof AfterDone rule) {
            properties.add(new Property(Own.AFTER_DONE, rule.gap().text()));
        }
        if (reminder.state() != State.ACTIVE) {
            properties.add(new Property(Own.STATE, reminder.state().name()));
        }
        properties.add(Own.reminder(reminder));
        return properties;
    }

    /** What is not told now rings nowhere either. */
    private List<Component> alarms(Reminder reminder, String summary, Timing timing) {
        if (reminder.state() != State.ACTIVE) {
            return List.of();
        }
        Instant next = reminder.schedule()
                .next(viewpoint.now(), viewpoint.calendar())
                .orElseGet(() -> timing.start().toInstant(ZoneOffset.UTC));
        return Alarms.of(reminder.attention(), summary, next, viewpoint);
    }

    private static Component marked(Component event, ZoneId zone) {
        List<Property> properties = new ArrayList<>(event.properties());
        properties.add(Property.text(
                Own.WRITTEN, Digests.of(event, _ -> Optional.of(zone)).written()));
        return new Component(event.name(), properties, event.parts());
    }
}
