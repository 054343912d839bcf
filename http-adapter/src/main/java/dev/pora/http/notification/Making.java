package dev.pora.http.notification;

import dev.pora.channel.Destination;
import dev.pora.http.body.Fields;
import dev.pora.http.problem.Refusals;
import dev.pora.http.reading.Words;
import dev.pora.notification.Draft;
import dev.pora.notification.Notification;
import dev.pora.notification.Refusal;
import dev.pora.notification.Scheduling;
import dev.pora.notification.Scheduling.Scheduled;
import dev.pora.user.User;
import jakarta.inject.Singleton;

/** Makes notifications of what callers send. */
@Singleton
final class Making {
    private final Scheduling scheduling;
    private final Words words;

    Making(Scheduling scheduling, Words words) {
        this.scheduling = scheduling;
        this.words = words;
    }

    /** The notification that the fields of a body tell of; refused with all that is wrong with them. */
    NotificationAnswer make(User user, Fields fields) {
        NewNotification wanted = NewNotification.read(fields, user, words);
        Draft draft = new Draft(
                user.id(),
                wanted.content(),
                wanted.schedule(),
                Destination.privateChatOf(user.telegramId()),
                wanted.attention());
        return switch (scheduling.schedule(user, draft)) {
            case Scheduled.Saved(Notification saved, var _) ->
                NotificationAnswer.of(saved, scheduling.nextOf(saved), user);
            case Scheduled.Refused(Refusal why) -> throw Refusals.refused(why, NewNotification.path(wanted.schedule()));
        };
    }
}
