package dev.pora.telegram.conversation.echo;

import dev.pora.notification.Notification;
import dev.pora.notification.NotificationId;
import dev.pora.notification.UndoId;
import dev.pora.schedule.Recurring;
import dev.pora.telegram.conversation.button.Aim;
import dev.pora.telegram.conversation.button.ButtonData;
import dev.pora.telegram.conversation.button.EchoTouch;
import dev.pora.telegram.conversation.button.Step;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The buttons under the echo of one reminder: not at all, at another time, again and again. */
final class EchoButtons {
    private EchoButtons() {}

    static Keyboard of(Turn turn, Notification notification, Optional<UndoId> change) {
        NotificationId id = notification.id();
        List<List<Keyboard.Button>> rows = new ArrayList<>();
        change.map(undo -> button(turn.texts().fired().takeBack(), new ButtonData.UndoOnEcho(undo, id)))
                .ifPresent(undo -> rows.add(List.of(undo)));
        rows.add(List.of(
                button(
                        change.isEmpty()
                                ? turn.texts().undo()
                                : turn.texts().card().delete(),
                        new ButtonData.Undo(List.of(id))),
                button(turn.texts().echo().time(), time(notification)),
                touch(turn.texts().echo().repeat(), id, EchoTouch.Plain.REPEAT)));
        return new Keyboard.Inline(rows);
    }

    /** The days of a series are known: its clock comes at once. */
    private static ButtonData time(Notification notification) {
        boolean onDays = notification.schedule() instanceof Recurring series && !series.isElapsed();
        return onDays
                ? new ButtonData.Pick(new Aim.Echoed(notification.id()), Step.Plain.OPEN)
                : new ButtonData.OnEcho(notification.id(), EchoTouch.Plain.TIME);
    }

    static Keyboard.Button touch(String label, NotificationId id, EchoTouch touch) {
        return button(label, new ButtonData.OnEcho(id, touch));
    }

    static Keyboard.Button button(String label, ButtonData data) {
        return new Keyboard.Button(label, data.encoded());
    }
}
