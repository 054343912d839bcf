package dev.pora.notification;

import dev.pora.channel.Destination;
import dev.pora.schedule.Schedule;
import dev.pora.user.UserId;

/**
 * What to tell a user, when and where.
 *
 * @param version counts the changes, from 0; a save of an older version is refused as stale
 */
public record Notification(
        NotificationId id,
        UserId owner,
        EventName event,
        Schedule schedule,
        Destination destination,
        State state,
        long version) {

    /** Whether something is still due that follows its owner to another zone. */
    public boolean followsOwner() {
        return state == State.ACTIVE && schedule.floats();
    }

    public Notification as(State newState) {
        return new Notification(id, owner, event, schedule, destination, newState, version);
    }
}
