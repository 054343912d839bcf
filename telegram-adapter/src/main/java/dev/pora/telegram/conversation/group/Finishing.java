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
import dev.pora.telegram.conversation.turn.Chat;
import dev.pora.telegram.conversation.turn.Effect;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.telegram.words.GroupTexts;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

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
        Person who = person(turn);
        GroupTexts texts = turn.texts().group();
        Roll roll = notification.content().roll();
        boolean named = roll.names(who);
        if (roll.hasDone(who, occurrence) || responding.isDone(notification, occurrence)) {
            return new Effect.Refused(texts.doneAlready());
        }
        if (!named && !roll.isEmpty() && !managing.manages(turn, notification)) {
            return new Effect.Refused(texts.forOthers(Company.names(roll.waiting(occurrence), texts)));
        }
        return inNameOf(
                turn,
                notification,
                owner -> named
                        ? responding.acknowledge(owner, notification.id(), occurrence, who)
                        : doneBy(owner, notification.id(), occurrence));
    }

    private static Person person(Turn turn) {
        return turn.said().speaker().person();
    }

    private Effect inNameOf(Turn turn, Notification notification, Function<Turn, Effect> action) {
        return managing.asOwner(turn, notification.owner()).map(action).orElseGet(Effect.Gone::new);
    }

    /** Who administers a channel is not told to its readers. */
    private Effect doneBy(Turn owner, NotificationId id, Instant occurrence) {
        return owner.chat().kind() == Chat.Kind.CHANNEL
                ? responding.done(owner, id, occurrence)
                : responding.doneBy(owner, id, occurrence, person(owner).name());
    }

    /** Whoever may manage it says that nobody needs to do it any more. */
    public Effect doneForAll(Turn turn, NotificationId id, Instant occurrence) {
        return managing.on(turn, id, owner -> doneBy(owner, id, occurrence));
    }

    /** Whoever presses is to do it as well; once more changes nothing. */
    public Effect meToo(Turn turn, NotificationId id, Optional<Instant> occurrence) {
        return onTold(turn, id, notification -> meToo(turn, notification, occurrence));
    }

    private Effect onTold(Turn turn, NotificationId id, Function<Notification, Effect> action) {
        return managing.told(turn, id).map(action).orElseGet(Effect.Gone::new);
    }

    private Effect meToo(Turn turn, Notification notification, Optional<Instant> occurrence) {
        GroupTexts texts = turn.texts().group();
        Person who = person(turn);
        Roll roll = notification.content().roll();
        if (roll.names(who)) {
            return new Effect.Refused(texts.onItAlready());
        }
        return roll.isFull()
                ? new Effect.Refused(texts.tooManyPeople(Roll.MOST))
                : called(turn, notification, occurrence, all -> all.with(who));
    }

    private Effect called(
            Turn turn, Notification notification, Optional<Instant> occurrence, UnaryOperator<Roll> edit) {
        return inNameOf(
                turn,
                notification,
                owner -> Effect.of(
                        owner,
                        changing.call(owner.user(), notification.id(), edit),
                        made -> occurrence
                                .map(told -> responding.asTold(owner, made.notification(), told))
                                .orElseGet(() -> saidBack(owner, made))));
    }

    /** Whoever presses is not to do it any more. */
    public Effect notMe(Turn turn, NotificationId id, Optional<Instant> occurrence) {
        return onTold(turn, id, notification -> notMe(turn, notification, occurrence));
    }

    private Effect notMe(Turn turn, Notification notification, Optional<Instant> occurrence) {
        Person who = person(turn);
        if (!notification.content().roll().names(who)) {
            return new Effect.Refused(turn.texts().group().notOnIt());
        }
        return occurrence
                .map(told ->
                        inNameOf(turn, notification, owner -> responding.excuse(owner, notification.id(), told, who)))
                .orElseGet(() -> called(turn, notification, occurrence, all -> all.without(who)));
    }

    private Page saidBack(Turn turn, Changed.Made made) {
        Instant now = clock.instant();
        return Echo.of(
                turn,
                List.of(new Scheduled.Saved(made.notification(), made.next().orElse(now))),
                now);
    }
}
