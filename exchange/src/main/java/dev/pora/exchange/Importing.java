package dev.pora.exchange;

import dev.pora.channel.Destination;
import dev.pora.notification.Changing;
import dev.pora.notification.Ledger;
import dev.pora.notification.Notification;
import dev.pora.notification.NotificationId;
import dev.pora.notification.Notifications;
import dev.pora.notification.Scheduling;
import dev.pora.notification.Scheduling.Scheduled;
import dev.pora.notification.State;
import dev.pora.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes the items of a file over as a person's own reminders. */
public final class Importing {
    private final Ledger ledger;
    private final Scheduling scheduling;
    private final Changing changing;
    private final int most;

    public Importing(Ledger ledger) {
        this(ledger, Scheduling.MOST_OPEN);
    }

    /** @param most how many reminders a person may have that may still be told */
    public Importing(Ledger ledger, int most) {
        this.ledger = ledger;
        this.scheduling = new Scheduling(ledger, most);
        this.changing = new Changing(ledger);
        this.most = most;
    }

    /** What {@link #take} would do now, line by line. Nothing is stored. */
    public List<Line> preview(User owner, Destination destination, List<Item> items) {
        Judging judging = new Judging(ledger, owner, destination, most);
        return items.stream().map(judging::judge).toList();
    }

    /** Keeps everything that can be kept, all of it or, when the store fails, nothing; the rest is refused line by line. */
    public List<Line> take(User owner, Destination destination, List<Item> items) {
        return ledger.transactions().within(() -> {
            List<Line> lines = new ArrayList<>();
            for (Line line : preview(owner, destination, items)) {
                lines.add(line instanceof Line.Taken taken ? keep(owner, destination, taken) : line);
            }
            return List.copyOf(lines);
        });
    }

    private Line keep(User owner, Destination destination, Line.Taken line) {
        Reminder reminder = line.reminder();
        return reminder.state() == State.WAITING
                ? kept(line, waiting(owner, destination, reminder))
                : switch (scheduling.schedule(owner, reminder.draft(owner.id(), destination))) {
                    case Scheduled.Saved(Notification saved, var _) -> kept(line, paused(owner, reminder, saved));
                    case Scheduled.Refused(var why) ->
                        new Line.Refused(
                                line.number(), Excerpt.of(reminder.event().value()), Judging.flaw(why, most));
                };
    }

    private static Line kept(Line.Taken line, NotificationId id) {
        return new Line.Taken(line.number(), line.reminder(), line.first(), Optional.of(id), line.remarks());
    }

    /** It was told and is not done: nothing of it is due until it is. */
    private NotificationId waiting(User owner, Destination destination, Reminder reminder) {
        Notification added = ledger.notifications().add(reminder.draft(owner.id(), destination));
        return switch (ledger.notifications().save(added.as(State.WAITING))) {
            case Notifications.Saved.Stored(Notification stored) -> stored.id();
            case Notifications.Saved.Stale(NotificationId id) ->
                throw new IllegalStateException("Somebody changed a notification before it was there: " + id);
        };
    }

    private NotificationId paused(User owner, Reminder reminder, Notification saved) {
        if (reminder.state() == State.PAUSED) {
            var _ = changing.pause(owner, saved.id());
        }
        return saved.id();
    }
}
