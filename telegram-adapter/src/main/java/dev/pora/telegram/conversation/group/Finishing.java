package dev.pora.telegram.conversation.group;

import dev.pora.notification.Changed;
import dev.pora.notification.Changing;
import dev.pora.notification.Notification;
import dev.pora.notification.NotificationId;
import dev.pora.notification.Scheduling.Scheduled;
import dev.pora.roll.Person;
import dev.pora.roll.Roll;
import dev.pora.telegram.conversation.echo.Echo;
import dev.pora.telegram.conversation.fired.Company;
import dev.pora.telegram.conversation.fired.Responding;
import dev.pora.telegram.conversation.turn.Effect;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.Turn;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Notes who has done what several were told: what names nobody is done by whoever does it. */
public final class Finishing {
    private final Responding responding;
    private final Managing managing;
    private final Changing changing;
    private final InstantSource clock;

    public Finishing(Responding responding, Managing managing, Changing changing, InstantSource clock) {
        this.responding = responding;
        this.managing = managing;
        this.changing = changing;
        this.clock = clock;
    }

    public Effect done(Turn turn, NotificationId id, Instant occurrence) {
        return managing.told(turn, id)
                .map(notification -> done(turn, notification, occurrence))
                .orElseGet(() -> managing.on(turn, id, owner -> responding.done(owner, id, occurrence)));
    }

    private Effect done(Turn turn, Notification notification, Instant occurrence) {
        Person who = turn.said().speaker().person();
        Roll roll = notification.content().roll();
        boolean named = roll.names(who);
        if (!named && !roll.isEmpty() && !managing.manages(turn, notification)) {
            return new Effect.Refused(turn.texts().group().forOthers(Company.names(roll.waiting(occurrence))));
        }
        return inNameOf(
                turn,
                notification,
                owner -> named
                        ? responding.acknowledge(owner, notification.id(), occurrence, who)
                        : responding.doneBy(owner, notification.id(), occurrence, who.name()));
    }

    private Effect inNameOf(Turn turn, Notification notification, Function<Turn, Effect> action) {
        return managing.asOwner(turn, notification.owner()).map(action).orElseGet(Effect.Gone::new);
    }

    /** Whoever may manage it says that nobody needs to do it any more. */
    public Effect doneForAll(Turn turn, NotificationId id, Instant occurrence) {
        String name = turn.said().speaker().person().name();
        return managing.on(turn, id, owner -> responding.doneBy(owner, id, occurrence, name));
    }

    /** Whoever presses is to do it as well, or not any more. */
    public Effect meToo(Turn turn, NotificationId id, Optional<Instant> occurrence) {
        return managing.told(turn, id)
                .map(notification -> meToo(turn, notification, occurrence))
                .orElseGet(Effect.Gone::new);
    }

    private Effect meToo(Turn turn, Notification notification, Optional<Instant> occurrence) {
        Person who = turn.said().speaker().person();
        Roll roll = notification.content().roll();
        boolean named = roll.names(who);
        if (!named && roll.isFull()) {
            return new Effect.Refused(turn.texts().group().tooManyPeople(Roll.MOST));
        }
        return inNameOf(
                turn,
                notification,
                owner -> Effect.of(
                        owner,
                        changing.call(owner.user(), notification.id(), all -> named ? all.without(who) : all.with(who)),
                        made -> occurrence
                                .map(told -> responding.asTold(owner, made.notification(), told))
                                .orElseGet(() -> saidBack(owner, made))));
    }

    private Page saidBack(Turn turn, Changed.Made made) {
        Instant now = clock.instant();
        return Echo.of(
                turn,
                List.of(new Scheduled.Saved(made.notification(), made.next().orElse(now))),
                now);
    }
}
