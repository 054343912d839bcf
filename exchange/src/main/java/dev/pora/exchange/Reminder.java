package dev.pora.exchange;

import dev.pora.attention.Attention;
import dev.pora.channel.Destination;
import dev.pora.notification.Draft;
import dev.pora.notification.EventName;
import dev.pora.notification.Notification;
import dev.pora.notification.State;
import dev.pora.schedule.Schedule;
import dev.pora.user.UserId;
import java.util.Optional;

/**
 * A reminder as it travels: without its owner and the place where it is told.
 *
 * @param uid what names it in every program that has it (UID of RFC 5545, section 3.8.4.7); empty when its file gave none
 */
public record Reminder(Optional<String> uid, EventName event, Schedule schedule, Attention attention, State state) {
    public static Reminder of(Notification notification) {
        return new Reminder(
                Optional.of("notification-" + notification.id().value() + "@pora"),
                notification.event(),
                notification.schedule(),
                notification.attention(),
                notification.state());
    }

    public Reminder named(String newUid) {
        return new Reminder(Optional.of(newUid), event, schedule, attention, state);
    }

    public Draft draft(UserId owner, Destination destination) {
        return new Draft(owner, event, schedule, destination, attention);
    }
}
