package dev.pora.exchange.calendar;

import dev.pora.attention.Attention;
import dev.pora.exchange.Counting;
import dev.pora.exchange.Flaw;
import dev.pora.exchange.Item;
import dev.pora.exchange.Reason;
import dev.pora.exchange.Remark;
import dev.pora.exchange.Reminder;
import dev.pora.exchange.Unfit;
import dev.pora.notification.Content;
import dev.pora.notification.EventName;
import dev.pora.notification.State;
import dev.pora.notification.Tag;
import dev.pora.schedule.Schedule;
import dev.pora.schedule.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Reads a VEVENT or a VTODO as a reminder. One of ours is what it says of itself, part by part, unless another program
 * changed that part since.
 */
final class EntryReader {
    /** What people would miss, and a reminder has no place for. */
    private static final Set<String> MISSED =
            new LinkedHashSet<>(List.of("LOCATION", "URL", "ATTACH", "ATTENDEE", "CONFERENCE", "GEO"));

    private final Component entry;
    private final KnownZones zones;
    private final TimeReader times;
    private final Viewpoint viewpoint;
    private final List<Remark> remarks = new ArrayList<>();

    EntryReader(Component entry, List<Component> overrides, KnownZones zones, Viewpoint viewpoint, Counting counting) {
        this.entry = entry;
        this.zones = zones;
        this.viewpoint = viewpoint;
        this.times = new TimeReader(entry, new Overrides(entry, overrides), zones, viewpoint, counting, remarks);
    }

    /** {@link Unfit} when it cannot be taken. */
    Item item(int number) {
        Optional<Reminder> own = entry.find(Own.REMINDER).flatMap(Own::reminder);
        if (entry.find(Own.REMINDER).isPresent() && own.isEmpty()) {
            remarks.add(Remark.of(Remark.Kind.OWN_PART_DAMAGED));
        }
        Reminder reminder = own.map(this::ours).orElseGet(this::foreign);
        Optional<String> uid = entry.text("UID").filter(text -> text.length() <= EventName.MOST);
        return new Item.Ready(number, uid.map(reminder::named).orElse(reminder), remarks);
    }

    private Reminder ours(Reminder written) {
        Digests then = Digests.read(entry.text(Own.WRITTEN).orElse(""));
        Digests now = Digests.of(entry, zones);
        Optional<EventName> event = changed(then.text(), now.text(), this::event);
        Optional<Schedule> schedule = times.hasOverrides()
                ? Optional.of(times.schedule())
                : changed(then.time(), now.time(), times::schedule);
        Optional<Attention> attention =
                changed(then.alarms(), now.alarms(), () -> written.attention().withPreAlerts(alarms()));
        Optional<Set<Tag>> tags = changed(then.tags(), now.tags(), () -> Categories.of(entry));
        String[] changes = Stream.of(
                        event.map(_ -> "text"),
                        schedule.map(_ -> "time"),
                        attention.map(_ -> "alarms"),
                        tags.map(_ -> "tags"))
                .flatMap(Optional::stream)
                .toArray(String[]::new);
        if (changes.length > 0) {
            remarks.add(Remark.of(Remark.Kind.CHANGED_ELSEWHERE, changes));
        }
        Content content = written.content();
        return new Reminder(
                written.uid(),
                content.called(event.orElse(content.event())).tagged(tags.orElse(content.tags())),
                schedule.orElse(written.schedule()),
                attention.orElse(written.attention()),
                written.state(),
                written.putOff().filter(_ -> schedule.isEmpty()));
    }

    private static <T> Optional<T> changed(String then, String now, Supplier<T> reading) {
        return then.equals(now) ? Optional.empty() : Optional.of(reading.get());
    }

    private Reminder foreign() {
        EventName event = event();
        Schedule schedule = times.schedule();
        Attention attention = Attention.usual().withPreAlerts(alarms());
        String[] missed =
                MISSED.stream().filter(name -> entry.text(name).isPresent()).toArray(String[]::new);
        if (missed.length > 0) {
            remarks.add(Remark.of(Remark.Kind.LEFT_OUT, missed));
        }
        Content content = Content.of(event).tagged(Categories.of(entry));
        return new Reminder(Optional.empty(), content, schedule, attention, State.ACTIVE);
    }

    private SequencedSet<Span> alarms() {
        return new AlarmReader(entry, times, viewpoint, zones, remarks).preAlerts();
    }

    private EventName event() {
        String text = entry.text("SUMMARY")
                .map(summary -> new Wordings(summary, entry.text("DESCRIPTION")).text())
                .or(() -> entry.text("DESCRIPTION"))
                .map(whole -> whole.replace("\0", ""))
                .filter(whole -> !whole.isBlank())
                .orElseThrow(() -> new Unfit(Flaw.of(Reason.NO_TEXT, "SUMMARY")));
        if (text.length() <= EventName.MOST) {
            return new EventName(text);
        }
        remarks.add(Remark.of(Remark.Kind.TEXT_CUT, Integer.toString(EventName.MOST)));
        int end = Character.isHighSurrogate(text.charAt(EventName.MOST - 2)) ? EventName.MOST - 2 : EventName.MOST - 1;
        return new EventName(text.substring(0, end) + "…");
    }
}
