package dev.pora.app.dispatch;

import dev.pora.channel.Destination;
import dev.pora.notification.Alarm;
import dev.pora.notification.Alarms;
import dev.pora.notification.Draft;
import dev.pora.notification.EventName;
import dev.pora.notification.Notification;
import dev.pora.notification.Notifications;
import dev.pora.schedule.Once;
import dev.pora.transaction.Transactions;
import dev.pora.user.User;
import java.time.Instant;

/** Reminders in a store, as their owners make them. */
final class Reminders {
    private final Transactions transactions;
    private final Notifications notifications;
    private final Alarms alarms;

    Reminders(Transactions transactions, Notifications notifications, Alarms alarms) {
        this.transactions = transactions;
        this.notifications = notifications;
        this.alarms = alarms;
    }

    /** One that is told once, in its owner's private chat. */
    Notification due(User owner, String event, Instant due) {
        return transactions.within(() -> {
            Notification added = notifications.add(new Draft(
                    owner.id(), new EventName(event), new Once(due), Destination.privateChatOf(owner.telegramId())));
            alarms.set(owner.id(), Alarm.occurrence(added.id(), due));
            return added;
        });
    }
}
