package dev.pora.exchange;

import dev.pora.attention.Attention;
import dev.pora.channel.Destination;
import dev.pora.notification.Content;
import dev.pora.notification.Draft;
import dev.pora.notification.EventName;
import dev.pora.notification.Notification;
import dev.pora.notification.State;
import dev.pora.schedule.Schedule;
import dev.pora.user.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * A reminder as it travels: without its owner, the place where it is told, and the message in which it was said.
 *
 * @param uid what names it in every program that has it (UID of RFC 5545, section 3.8.4.7); empty when its file gave none
 * @param putOff when an occurrence comes again that was put off, which no schedule says
 */
public record Reminder(
        Optional<String> uid,
        Content content,
        Schedule schedule,
        Attention attention,
        State state,
        Optional<Instant> putOff) {
    public Reminder {
        content = content.withoutSource();
    }

    /** One that is told by its schedule alone. */
    public Reminder(Optional<String> uid, Content content, Schedule schedule, Attention attention, State state) {
        this(uid, content, schedule, attention, state, Optional.empty());
    }

    public static Reminder of(Notification notification, Optional<Instant> putOff) {
        return new Reminder(
                Optional.of("notification-" + notification.id().value() + "@pora"),
                notification.content(),
                notification.schedule(),
                notification.attention(),
                notification.state(),
                putOff);
    }

    public EventName event() {
        return content.event();
    }

    public Reminder named(String newUid) {
        return new Reminder(Optional.of(newUid), content, schedule, attention, state, putOff);
    }

    public Reminder telling(Content newContent) {
        return new Reminder(uid, newContent, schedule, attention, state, putOff);
    }

    /** By this schedule alone. */
    public Reminder due(Schedule newSchedule) {
        return new Reminder(uid, content, newSchedule, attention, state, Optional.empty());
    }

    public Draft draft(UserId owner, Destination destination) {
        return new Draft(owner, content, schedule, destination, attention);
    }
}
