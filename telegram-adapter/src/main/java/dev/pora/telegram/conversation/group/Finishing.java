package dev.pora.telegram.conversation.group;

import dev.pora.notification.Notification;
import dev.pora.notification.NotificationId;
import dev.pora.telegram.conversation.fired.Responding;
import dev.pora.telegram.conversation.turn.Effect;
import dev.pora.telegram.conversation.turn.Turn;
import java.time.Instant;

/** Notes who has done what several were told: what names nobody is done by whoever does it. */
public final class Finishing {
    private final Responding responding;
    private final Managing managing;

    public Finishing(Responding responding, Managing managing) {
        this.responding = responding;
        this.managing = managing;
    }

    public Effect done(Turn turn, NotificationId id, Instant occurrence) {
        return managing.told(turn, id)
                .map(notification -> done(turn, notification, occurrence))
                .orElseGet(() -> responding.done(turn, id, occurrence));
    }

    private Effect done(Turn turn, Notification notification, Instant occurrence) {
        String name = turn.said().speaker().person().name();
        return managing.asOwner(turn, notification.owner())
                .map(owner -> responding.doneBy(owner, notification.id(), occurrence, name))
                .orElseGet(Effect.Gone::new);
    }
}
