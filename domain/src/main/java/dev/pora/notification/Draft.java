package dev.pora.notification;

import dev.pora.channel.Destination;
import dev.pora.schedule.Schedule;
import dev.pora.user.UserId;

/** A notification that the store has not seen yet. */
public record Draft(UserId owner, EventName event, Schedule schedule, Destination destination) {}
