package dev.pora.telegram.conversation;

import dev.pora.notification.NotificationId;
import dev.pora.notification.Snooze;
import dev.pora.telegram.conversation.button.ButtonData;
import dev.pora.telegram.conversation.button.Later;
import dev.pora.telegram.conversation.button.ListTouch;
import dev.pora.telegram.conversation.button.Touch;
import dev.pora.telegram.conversation.button.View;
import dev.pora.telegram.conversation.calendar.Picking;
import dev.pora.telegram.conversation.card.Card;
import dev.pora.telegram.conversation.card.Editing;
import dev.pora.telegram.conversation.creation.Remembering;
import dev.pora.telegram.conversation.data.Belongings;
import dev.pora.telegram.conversation.echo.Echoing;
import dev.pora.telegram.conversation.fired.Responding;
import dev.pora.telegram.conversation.group.Finishing;
import dev.pora.telegram.conversation.group.Managing;
import dev.pora.telegram.conversation.guide.Guiding;
import dev.pora.telegram.conversation.lists.Browsing;
import dev.pora.telegram.conversation.lists.Listing;
import dev.pora.telegram.conversation.offer.Offering;
import dev.pora.telegram.conversation.operators.Operating;
import dev.pora.telegram.conversation.settings.Preferring;
import dev.pora.telegram.conversation.settings.Settling;
import dev.pora.telegram.conversation.settings.Speaking;
import dev.pora.telegram.conversation.turn.Effect;
import dev.pora.telegram.conversation.turn.Excerpt;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.Reply;
import dev.pora.telegram.conversation.turn.Said;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.user.TelegramId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Does what a button says; the press itself is always answered. */
final class Pressing {
    private final Managing managing;
    private final Finishing finishing;
    private final Responding responding;
    private final Editing editing;
    private final Echoing echoing;
    private final Picking picking;
    private final Preferring preferring;
    private final Remembering remembering;
    private final Guiding guiding;
    private final Offering offering;
    private final Settling settling;
    private final Listing listing;
    private final Browsing browsing;
    private final Speaking speaking;
    private final Operating operating;
    private final Belongings belongings;

    Pressing(
            Managing managing,
            Finishing finishing,
            Responding responding,
            Editing editing,
            Echoing echoing,
            Picking picking,
            Preferring preferring,
            Remembering remembering,
            Guiding guiding,
            Offering offering,
            Settling settling,
            Listing listing,
            Browsing browsing,
            Speaking speaking,
            Operating operating,
            Belongings belongings) {
        this.managing = managing;
        this.finishing = finishing;
        this.responding = responding;
        this.editing = editing;
        this.echoing = echoing;
        this.picking = picking;
        this.preferring = preferring;
        this.remembering = remembering;
        this.guiding = guiding;
        this.offering = offering;
        this.settling = settling;
        this.listing = listing;
        this.browsing = browsing;
        this.speaking = speaking;
        this.operating = operating;
        this.belongings = belongings;
    }

    List<Reply> press(Turn turn, Said.Pressed pressed) {
        return ButtonData.read(pressed.data())
                .map(data -> press(turn, pressed, data))
                .orElseGet(() -> toast(pressed, turn.stale()));
    }

    private List<Reply> press(Turn turn, Said.Pressed pressed, ButtonData data) {
        return switch (data) {
            case ButtonData.Done(var id, var occurrence) -> shown(turn, pressed, finishing.done(turn, id, occurrence));
            case ButtonData.DoneForAll(var id, var occurrence) ->
                shown(turn, pressed, finishing.doneForAll(turn, id, occurrence));
            case ButtonData.MeToo(var id, var occurrence) ->
                shown(turn, pressed, finishing.meToo(turn, id, occurrence));
            case ButtonData.NotMe(var id, var occurrence) ->
                shown(turn, pressed, finishing.notMe(turn, id, occurrence));
            case ButtonData.Snoozed(var id, var occurrence, var later) ->
                shown(
                        turn,
                        pressed,
                        managing.on(turn, id, owner -> responding.snooze(owner, id, occurrence, snooze(owner, later))));
            case ButtonData.SkipNext(var id, var occurrence) ->
                shown(turn, pressed, managing.on(turn, id, owner -> responding.skipNext(owner, id, occurrence)));
            case ButtonData.UndoPutOff(var change, var occurrence) ->
                shown(turn, pressed, managing.on(turn, change, owner -> responding.undo(owner, change, occurrence)));
            case ButtonData.UndoFired(var change, var occurrence) ->
                shown(
                        turn,
                        pressed,
                        managing.onOpen(turn, change, owner -> responding.undo(owner, change, occurrence)));
            case ButtonData.OnEcho(var id, var touch) ->
                shown(turn, pressed, managing.on(turn, id, owner -> echoing.touch(owner, id, touch)));
            case ButtonData.UndoOnEcho(var change, var _) ->
                shown(turn, pressed, managing.on(turn, change, owner -> echoing.undo(owner, change)));
            case ButtonData.Pick(var aim, var step) ->
                shown(turn, pressed, managing.onAny(turn, aim.reminder(), owner -> picking.pick(owner, aim, step)));
            case ButtonData.Guided guided -> shown(turn, pressed, guiding.press(turn, guided));
            case ButtonData.OpenCard(var id) ->
                beside(turn, pressed, managing.on(turn, id, owner -> editing.touch(owner, id, Touch.Plain.OPEN)));
            case ButtonData.Offered offered -> shown(turn, pressed, offering.pressed(turn, offered));
            case ButtonData.Blank() -> toast(pressed, "");
            case ButtonData.UndoOnCard(var change, var id) ->
                shown(turn, pressed, managing.on(turn, change, owner -> editing.undo(owner, change, id)));
            case ButtonData.UndoInList(var changes) ->
                shown(turn, pressed, managing.onChanges(turn, changes, owner -> listing.undo(owner, changes)));
            case ButtonData.OnCard(var id, var touch) ->
                onCard(
                        turn,
                        pressed,
                        touch,
                        managing.onAll(turn, meant(id, touch), owner -> editing.touch(owner, id, touch)));
            case ButtonData.ShowList(var asked) ->
                turn.inPrivate() ? asked(turn, pressed, asked, () -> listed(turn, pressed)) : listed(turn, pressed);
            case ButtonData.InList(var asked, var touch) -> inList(turn, pressed, asked, touch);
            case ButtonData.Setting(var asked, var adjustment) ->
                asked(turn, pressed, asked, () -> shown(turn, pressed, preferring.adjust(turn, adjustment)));
            case ButtonData.Rebind(var asked, var left) ->
                asked(turn, pressed, asked, () -> shown(turn, pressed, settling.rebind(turn, left)));
            case ButtonData.UndoRebind(var change) -> shown(turn, pressed, settling.undoRebind(turn, change));
            case ButtonData.LeaveBound(var asked) ->
                asked(
                        turn,
                        pressed,
                        asked,
                        () -> edited(
                                turn,
                                pressed,
                                List.of(Page.of(turn.texts().settings().left()))));
            case ButtonData.Undo(var ids) ->
                shown(turn, pressed, managing.onAll(turn, ids, owner -> orGone(listing.deleted(owner, ids))));
            case ButtonData.Delete(var id) ->
                shown(turn, pressed, managing.on(turn, id, owner -> orGone(listing.deletePressed(owner, id))));
            case ButtonData.Zone(var asked, var zone) ->
                asked(turn, pressed, asked, () -> shown(turn, pressed, settling.pressed(turn, zone)));
            case ButtonData.Locate(var asked) -> asked(turn, pressed, asked, () -> locate(turn, pressed));
            case ButtonData.Speak(var asked, var language) ->
                asked(turn, pressed, asked, () -> edited(turn, pressed, List.of(speaking.speak(turn, language))));
            case ButtonData.Choice choice -> chosen(turn, pressed, choice);
            case ButtonData.OnData touched -> shown(turn, pressed, belongings.touch(turn, touched));
            case ButtonData.Operate(var asked, var touch) ->
                asked(
                        turn,
                        pressed,
                        asked,
                        () -> shown(turn, pressed, operating.touch(turn, touch, pressed.messageId())));
        };
    }

    private static List<NotificationId> meant(NotificationId id, Touch touch) {
        return touch instanceof Touch.Uncopy(NotificationId original) ? List.of(id, original) : List.of(id);
    }

    /** In a group it is everybody's list. */
    private List<Reply> listed(Turn turn, Said.Pressed pressed) {
        return edited(turn, pressed, List.of(browsing.back(turn)));
    }

    private List<Reply> inList(Turn turn, Said.Pressed pressed, TelegramId asked, ListTouch touch) {
        boolean everybodys = !turn.inPrivate()
                && switch (touch) {
                    case ListTouch.Show(var place) -> !(place.view() instanceof View.Found);
                    case ListTouch.OpenCard _ -> true;
                    case ListTouch.PutOff _, ListTouch.TakeBack _ -> false;
                };
        Supplier<List<Reply>> answer = () -> shown(turn, pressed, inList(turn, touch));
        return everybodys ? answer.get() : asked(turn, pressed, asked, answer);
    }

    private Effect inList(Turn turn, ListTouch touch) {
        return switch (touch) {
            case ListTouch.Show(var place) -> Effect.shown(browsing.show(turn, place));
            case ListTouch.OpenCard(var place, var id) -> {
                browsing.leaves(turn, place);
                yield managing.on(turn, id, owner -> editing.touch(owner, id, Touch.Plain.OPEN));
            }
            case ListTouch.PutOff putOff -> browsing.putOff(turn, putOff);
            case ListTouch.TakeBack takeBack -> browsing.takeBack(turn, takeBack);
        };
    }

    private static Snooze snooze(Turn turn, Later later) {
        return later.snooze(turn.user().preferences().habits());
    }

    /** A press that comes twice leaves the buttons of what the first one made. */
    private List<Reply> chosen(Turn turn, Said.Pressed pressed, ButtonData.Choice choice) {
        return remembering
                .chosen(turn, choice)
                .map(pages -> edited(turn, pressed, pages))
                .orElseGet(() -> toast(pressed, turn.stale()));
    }

    private static List<Reply> shown(Turn turn, Said.Pressed pressed, Effect effect) {
        return switch (effect) {
            case Effect.Shown(List<Page> pages) -> edited(turn, pressed, pages);
            case Effect.Refused(String why) -> toast(pressed, Excerpt.of(why, Reply.Toast.MOST - 1));
            case Effect.Gone _ -> gone(turn, pressed);
        };
    }

    /** What is gone has no card; what was deleted by a first press has its undo there. */
    private static List<Reply> onCard(Turn turn, Said.Pressed pressed, Touch touch, Effect effect) {
        boolean deletes = touch == Touch.Plain.DELETE || touch instanceof Touch.Uncopy;
        boolean stale = effect instanceof Effect.Gone && turn.inPrivate() && !deletes;
        return shown(turn, pressed, stale ? Effect.shown(Card.gone(turn)) : effect);
    }

    /** The message with the button stays as it is. */
    private static List<Reply> beside(Turn turn, Said.Pressed pressed, Effect effect) {
        if (effect instanceof Effect.Shown(List<Page> pages)) {
            List<Reply> replies = new ArrayList<>(toast(pressed, ""));
            replies.addAll(turn.sayAll(pages));
            return replies;
        }
        return shown(turn, pressed, effect);
    }

    private static Effect orGone(Optional<Page> page) {
        return page.map(Effect::shown).orElseGet(Effect.Gone::new);
    }

    /**
     * Buttons under what fired lead nowhere then and are taken away, save in a group, where somebody else may still need
     * them. Anything else keeps them: a first press may have put an undo there.
     */
    private static List<Reply> gone(Turn turn, Said.Pressed pressed) {
        List<Reply> replies = new ArrayList<>(toast(
                pressed,
                turn.inPrivate() ? turn.texts().alreadyDeleted() : turn.texts().notYours()));
        boolean fired = ButtonData.read(pressed.data())
                .filter(Pressing::standsUnderFired)
                .isPresent();
        if (fired && turn.inPrivate()) {
            replies.add(new Reply.DropButtons(turn.chat(), pressed.messageId()));
        }
        return replies;
    }

    private static boolean standsUnderFired(ButtonData data) {
        return data instanceof ButtonData.Done
                || data instanceof ButtonData.Snoozed
                || data instanceof ButtonData.SkipNext;
    }

    private static List<Reply> asked(Turn turn, Said.Pressed pressed, TelegramId asked, Supplier<List<Reply>> answer) {
        return asked.equals(turn.user().telegramId()) && turn.inOwnName()
                ? answer.get()
                : toast(pressed, turn.texts().notYours());
    }

    private List<Reply> locate(Turn turn, Said.Pressed pressed) {
        settling.locating(turn);
        List<Reply> replies = new ArrayList<>(toast(pressed, ""));
        replies.addAll(turn.say(
                turn.inPrivate()
                        ? Page.of(turn.texts().locateHere())
                                .with(new Keyboard.AskLocation(turn.texts().shareLocation()))
                        : Page.of(turn.texts().locateInPrivate())));
        return replies;
    }

    private static List<Reply> edited(Turn turn, Said.Pressed pressed, List<Page> pages) {
        List<Reply> replies = new ArrayList<>(toast(pressed, ""));
        replies.addAll(turn.edit(pressed.messageId(), pages));
        return replies;
    }

    private static List<Reply> toast(Said.Pressed pressed, String text) {
        return List.of(new Reply.Toast(pressed.callbackId(), text));
    }
}
