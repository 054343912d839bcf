package dev.pora.notification;

import dev.pora.attention.Attention;
import dev.pora.channel.Destination;
import dev.pora.roll.Roll;
import dev.pora.schedule.Schedule;
import dev.pora.user.User;
import dev.pora.user.UserId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What to tell a user, when, where and how insistently.
 *
 * @param lastDone the latest of its occurrences that was done, as far as its owner said so
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
        Optional<Instant> lastDone,
        long version) {

    /** Of one of which nothing was done yet. */
    public Notification(
            NotificationId id,
            UserId owner,
            Content content,
            Schedule schedule,
            Destination destination,
            Attention attention,
            State state,
            long version) {
        this(id, owner, content, schedule, destination, attention, state, Optional.empty(), version);
    }

    /** {@link Content#event} of its content. */
    public EventName event() {
        return content.event();
    }

    public Notification as(State newState) {
        return new Notification(id, owner, content, schedule, destination, attention, newState, lastDone, version);
    }

    public Notification called(EventName newEvent) {
        return new Notification(
                id, owner, content.called(newEvent), schedule, destination, attention, state, lastDone, version);
    }

    public Notification telling(Content newContent) {
        return new Notification(id, owner, newContent, schedule, destination, attention, state, lastDone, version);
    }

    public Notification due(Schedule newSchedule) {
        return new Notification(id, owner, content, newSchedule, destination, attention, state, lastDone, version);
    }

    public Notification to(Destination newDestination) {
        return new Notification(id, owner, content, schedule, newDestination, attention, state, lastDone, version);
    }

    public Notification with(Attention newAttention) {
        return new Notification(id, owner, content, schedule, destination, newAttention, state, lastDone, version);
    }

    public Notification at(long newVersion) {
        return new Notification(id, owner, content, schedule, destination, attention, state, lastDone, newVersion);
    }

    /** This occurrence was done, or a later one before. */
    Notification doneAt(Instant occurrence) {
        Instant kept = occurrence.truncatedTo(ChronoUnit.MICROS);
        Optional<Instant> latest = Optional.of(lastDone.filter(kept::isBefore).orElse(kept));
        return new Notification(id, owner, content, schedule, destination, attention, state, latest, version);
    }

    public Notification calling(Roll roll) {
        return telling(content.calling(roll));
    }

    /** Whether it is told anywhere else than in private to its owner. */
    public boolean isToldToOthers(User itsOwner) {
        return !destination.equals(Destination.privateChatOf(itsOwner.telegramId()));
    }

    /** Whether it may still be told one day. */
    public boolean isOpen() {
        return state == State.ACTIVE || state == State.WAITING || state == State.PAUSED || state == State.UNREACHABLE;
    }
}
