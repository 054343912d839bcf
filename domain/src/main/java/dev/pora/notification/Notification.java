package dev.pora.notification;

import dev.pora.attention.Attention;
import dev.pora.channel.Destination;
import dev.pora.schedule.Schedule;
import dev.pora.user.UserId;

/**
 * What to tell a user, when, where and how insistently.
 *
 * @param version counts the changes, from 0; a save of an older version is refused as stale
 */
public record Notification(
        NotificationId id,
        UserId owner,
        Content content,
        Schedule schedule,
        Destination destination,
        Attention attention,
        State state,
        long version) {

    /** {@link Content#event} of its content. */
    public EventName event() {
        return content.event();
    }

    public Notification as(State newState) {
        return new Notification(id, owner, content, schedule, destination, attention, newState, version);
    }

    public Notification called(EventName newEvent) {
        return new Notification(id, owner, content.called(newEvent), schedule, destination, attention, state, version);
    }

    public Notification telling(Content newContent) {
        return new Notification(id, owner, newContent, schedule, destination, attention, state, version);
    }

    public Notification due(Schedule newSchedule) {
        return new Notification(id, owner, content, newSchedule, destination, attention, state, version);
    }

    public Notification to(Destination newDestination) {
        return new Notification(id, owner, content, schedule, newDestination, attention, state, version);
    }

    public Notification with(Attention newAttention) {
        return new Notification(id, owner, content, schedule, destination, newAttention, state, version);
    }

    public Notification at(long newVersion) {
        return new Notification(id, owner, content, schedule, destination, attention, state, newVersion);
    }

    /** Whether it may still be told one day. */
    public boolean isOpen() {
        return state == State.ACTIVE || state == State.WAITING || state == State.PAUSED || state == State.UNREACHABLE;
    }
}
