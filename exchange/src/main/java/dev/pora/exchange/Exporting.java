package dev.pora.exchange;

import dev.pora.notification.Alarm;
import dev.pora.notification.Alarms;
import dev.pora.notification.Notification;
import dev.pora.notification.Notifications;
import dev.pora.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Gathers everything of a person that a file can hold. */
public final class Exporting {
    private static final int PAGE = 200;

    private final Notifications notifications;
    private final Alarms alarms;

    public Exporting(Notifications notifications, Alarms alarms) {
        this.notifications = notifications;
        this.alarms = alarms;
    }

    /**
     * The reminders that may still be told, then those that are over, the oldest first of each. When there are more than
     * {@link Reading#MOST_ITEMS}, which a file may hold, the oldest are not among them, and of those that are over first.
     */
    public List<Reminder> reminders(UserId owner) {
        List<Reminder> open = new ArrayList<>();
        List<Reminder> over = new ArrayList<>();
        Optional<Notifications.Page> page = Optional.of(Notifications.Page.first(PAGE));
        while (page.isPresent() && open.size() < Reading.MOST_ITEMS) {
            List<Notification> found = notifications.list(owner, page.get());
            found.forEach(notification ->
                    (notification.isOpen() ? open : over).add(Reminder.of(notification, putOff(notification))));
            page = Optional.of(found)
                    .filter(full -> full.size() == PAGE)
                    .map(full ->
                            new Notifications.Page(Optional.of(full.getLast().id()), PAGE));
        }
        int room = Reading.MOST_ITEMS - Math.min(open.size(), Reading.MOST_ITEMS);
        return Stream.concat(
                        newest(open, Reading.MOST_ITEMS).reversed().stream(), newest(over, room).reversed().stream())
                .toList();
    }

    private static List<Reminder> newest(List<Reminder> reminders, int most) {
        return reminders.subList(0, Math.min(reminders.size(), most));
    }

    private Optional<Instant> putOff(Notification notification) {
        return notification.isOpen()
                ? alarms.of(notification.owner(), notification.id()).stream()
                        .filter(alarm -> alarm.kind() == Alarm.Kind.SNOOZED)
                        .map(Alarm::planned)
                        .min(Instant::compareTo)
                : Optional.empty();
    }
}
