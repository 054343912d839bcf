package dev.pora.delivery;

import dev.pora.channel.Destination;
import dev.pora.notification.Alarm;
import dev.pora.notification.SharedNotifications;
import dev.pora.notification.State;
import dev.pora.notification.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What follows from an attempt, for the alarm and its notification. */
public sealed interface NextStep {
    /**
     * The alarm is done with. Alarms of the kinds {@code cleared} are dropped, those in {@code follow} become pending; a
     * notification with nothing else pending than notices comes to {@code rest}.
     */
    record GoOn(Set<Alarm.Kind> cleared, List<Alarm> follow, State rest) implements NextStep {
        public GoOn {
            cleared = Set.copyOf(cleared);
            follow = List.copyOf(follow);
        }
    }

    /**
     * The same alarm once more after a pause, counted from now by the store's clock.
     *
     * @param unknown whether this attempt may have been delivered
     */
    record Again(Duration pause, boolean unknown) implements NextStep {}

    /** Like {@link Again}, but counted as a fault of our own and not as an attempt: the channel had no part in it. */
    record AfterFault(Duration pause) implements NextStep {}

    /** Like {@link Again}, but as if the attempt had never been made: the channel was down, or its person wants quiet. */
    record GiveBack(Duration pause) implements NextStep {}

    /** The person cannot be reached: the notification waits for them, and its alarms but notices are removed. */
    record Suspend(String reason) implements NextStep {}

    /**
     * This alarm is given up and the author told by a notice that is due at once. The series goes on with {@code follow};
     * a notification with no other alarm than notices is parked.
     */
    record Park(Trouble trouble, List<Alarm> follow) implements NextStep {
        public Park {
            follow = List.copyOf(follow);
        }
    }

    /**
     * Nothing can be told at this place any more, where others than the owner are told: what is told there waits, whoever
     * owns it ({@link SharedNotifications#suspend}).
     */
    record Leave(Destination place) implements NextStep {}

    /** The chat moved: all that is told at the old destination follows, whoever owns it, and this alarm is due again now. */
    record Redirect(Destination to) implements NextStep {}
}
