package dev.pora.notification;

import dev.pora.attention.Attention;
import dev.pora.channel.Destination;
import dev.pora.schedule.Schedule;
import dev.pora.user.UserId;

/** A notification that the store has not seen yet. */
public record Draft(UserId owner, Content content, Schedule schedule, Destination destination, Attention attention) {
    /** Of one that tells a text and nothing else. */
    public Draft(UserId owner, EventName event, Schedule schedule, Destination destination, Attention attention) {
        this(owner, Content.of(event), schedule, destination, attention);
    }

    /** Of one that is told once, by its owner's habits. */
    public Draft(UserId owner, EventName event, Schedule schedule, Destination destination) {
        this(owner, event, schedule, destination, Attention.usual());
    }

    /** {@link Content#event} of its content. */
    public EventName event() {
        return content.event();
    }
}
