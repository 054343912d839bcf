package dev.pora.delivery;

import dev.pora.channel.Destination;
import dev.pora.notification.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What follows from an attempt, for the alarm and its notification. */
public sealed interface NextStep {
    /** The alarm is done with; a notification with no other alarm than notices is finished. */
    record Finish() implements NextStep {}

    /** The series goes on: the alarm becomes the one of its next occurrence, with no attempts behind it. */
    record Advance(Instant occurrence) implements NextStep {}

    /**
     * The same alarm once more after a pause, counted from now by the store's clock.
     *
     * @param unknown whether this attempt may have been delivered
     */
    record Again(Duration pause, boolean unknown) implements NextStep {}

    /** Like {@link Again}, but as if the attempt had never been made: the channel was down. */
    record GiveBack(Duration pause) implements NextStep {}

    /** The person cannot be reached: the notification is paused and its alarms are removed. */
    record Pause(String reason) implements NextStep {}

    /**
     * This alarm is given up and the author told by a notice that is due at once. The series goes on at {@code next}; a
     * notification with no other alarm than notices is parked.
     */
    record Park(Trouble trouble, Optional<Instant> next) implements NextStep {}

    /** The chat moved: all of the owner's notifications to the old destination follow, and this alarm is due again now. */
    record Redirect(Destination to) implements NextStep {}
}
