package dev.pora.telegram.conversation.echo;

import dev.pora.notification.Changed;
import dev.pora.notification.Ledger;
import dev.pora.notification.Notification;
import dev.pora.notification.NotificationId;
import dev.pora.notification.Scheduling.Scheduled;
import dev.pora.notification.UndoId;
import dev.pora.notification.Undoing;
import dev.pora.notification.Undoing.Undone;
import dev.pora.phrase.PhraseReader;
import dev.pora.schedule.AfterDone;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Schedule;
import dev.pora.telegram.conversation.button.Aim;
import dev.pora.telegram.conversation.button.ButtonData;
import dev.pora.telegram.conversation.button.EchoTouch;
import dev.pora.telegram.conversation.button.Step;
import dev.pora.telegram.conversation.calendar.Target;
import dev.pora.telegram.conversation.card.Rescheduling;
import dev.pora.telegram.conversation.memory.Awaited;
import dev.pora.telegram.conversation.memory.Memories;
import dev.pora.telegram.conversation.memory.Memory;
import dev.pora.telegram.conversation.memory.Question;
import dev.pora.telegram.conversation.turn.Effect;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.Turn;
import java.util.Optional;
import java.util.function.Function;

/** Corrects what was just saved, in the place of its echo. */
public final class Echoing {
    private final Ledger ledger;
    private final Undoing undoing;
    private final Rescheduling rescheduling;
    private final Memories memories;

    public Echoing(Ledger ledger, PhraseReader reader, Memories memories) {
        this.ledger = ledger;
        this.undoing = new Undoing(ledger);
        this.rescheduling = new Rescheduling(ledger, reader, this::changed);
        this.memories = memories;
    }

    public Effect touch(Turn turn, NotificationId id, EchoTouch touch) {
        memories.change(turn, Memory::awaitingNothing);
        return on(turn, id, notification -> touch(turn, notification, touch));
    }

    private Effect on(Turn turn, NotificationId id, Function<Notification, Effect> answer) {
        return ledger.notifications().find(turn.user().id(), id).map(answer).orElseGet(Effect.Gone::new);
    }

    private Effect touch(Turn turn, Notification notification, EchoTouch touch) {
        Due due = due(turn, notification);
        EchoMenus menus = new EchoMenus(turn, notification, due);
        return switch (touch) {
            case EchoTouch.Plain.OPEN -> Effect.shown(page(turn, notification, Optional.empty()));
            case EchoTouch.Plain.TIME -> Effect.shown(time(turn, notification));
            case EchoTouch.Plain.REPEAT -> {
                await(turn, Awaited.of(Awaited.Subject.REPEAT, notification.id(), turn.at()));
                yield Effect.shown(menus.repeat());
            }
            case EchoTouch.Plain.AFTER_DONE -> Effect.shown(menus.afterDone());
            case EchoTouch.Repeated(var rhythm) ->
                repeated(
                        turn,
                        notification,
                        Rhythms.of(rhythm, due.time(), due.zoning(), turn.user().zoneOrUtc()));
            case EchoTouch.AfterDone(var gap) ->
                repeated(turn, notification, new AfterDone(gap, due.time(), due.ofSeries(turn.user())));
        };
    }

    private Due due(Turn turn, Notification notification) {
        return Due.of(turn.user(), notification, ledger);
    }

    private void await(Turn turn, Awaited value) {
        memories.change(turn, memory -> memory.awaiting(value));
    }

    private Page time(Turn turn, Notification notification) {
        await(
                turn,
                Awaited.picking(new ButtonData.Pick(new Aim.Echoed(notification.id()), Step.Plain.OPEN), turn.at()));
        return new EchoMenus(turn, notification, due(turn, notification))
                .time(ledger.clock().instant());
    }

    /** A day has to be somebody's. */
    private Effect repeated(Turn turn, Notification notification, Schedule schedule) {
        return turn.user().zone().isPresent()
                ? rescheduling.rescheduled(turn, notification.id(), schedule)
                : new Effect.Refused(turn.texts().picking().townFirst());
    }

    /** How it repeats, in words. */
    public Effect typedRepeat(Turn turn, NotificationId id, Question said) {
        return on(turn, id, notification -> {
            Due due = due(turn, notification);
            return rescheduling.repeated(turn, id, due.time(), due.ofSeries(turn.user()), said);
        });
    }

    /** What a time is picked for; empty when the person has no such reminder. */
    public Optional<Target> target(Turn turn, NotificationId id) {
        return ledger.notifications()
                .find(turn.user().id(), id)
                .map(notification -> new EchoTime(
                        turn, notification, due(turn, notification), rescheduling, () -> before(turn, notification)));
    }

    private Page before(Turn turn, Notification notification) {
        return notification.schedule() instanceof Recurring
                ? page(turn, notification, Optional.empty())
                : time(turn, notification);
    }

    private Page changed(Turn turn, Changed.Made made) {
        Page page = page(turn, made.notification(), Optional.of(made.undo()));
        return made.beingSent() ? page.then("\n\n" + turn.texts().fired().onItsWay()) : page;
    }

    private Page page(Turn turn, Notification notification, Optional<UndoId> change) {
        Due due = due(turn, notification);
        return due.ahead()
                ? Echo.one(
                        turn,
                        new Scheduled.Saved(notification, due.instant()),
                        ledger.clock().instant(),
                        change)
                : Page.of(new EchoMenus(turn, notification, due)
                                .heading()
                                .then("\n" + turn.texts().card().nothingAhead()))
                        .with(EchoButtons.of(turn, notification, change));
    }

    public Effect undo(Turn turn, UndoId change) {
        return switch (undoing.undo(turn.user(), change)) {
            case Undone.Back back -> Effect.shown(page(turn, back.notification(), Optional.empty()));
            case Undone.Gone _ -> new Effect.Refused(turn.texts().fired().tooLateToTakeBack());
            case Undone.Overtaken _ -> new Effect.Refused(turn.texts().fired().overtaken());
        };
    }
}
