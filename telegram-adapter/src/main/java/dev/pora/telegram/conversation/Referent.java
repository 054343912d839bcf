package dev.pora.telegram.conversation;

import dev.pora.notification.NotificationId;
import dev.pora.telegram.conversation.button.ButtonData;
import dev.pora.telegram.conversation.turn.Said;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The reminder that a message of the bot is about, as the buttons under it tell: for somebody who replies to it.
 *
 * @param occurrence the one that was told there; empty where none was
 */
record Referent(NotificationId notification, Optional<Instant> occurrence) {
    static Optional<Referent> of(Said said) {
        return said instanceof Said.Text text ? of(text.buttons()) : Optional.empty();
    }

    private static Optional<Referent> of(List<String> buttons) {
        return buttons.stream()
                .flatMap(data -> ButtonData.read(data).stream())
                .flatMap(button -> of(button).stream())
                .findFirst();
    }

    private static Optional<Referent> of(ButtonData button) {
        return switch (button) {
            case ButtonData.Done(var id, var occurrence) -> Optional.of(new Referent(id, Optional.of(occurrence)));
            case ButtonData.Snoozed(var id, var occurrence, var _) ->
                Optional.of(new Referent(id, Optional.of(occurrence)));
            case ButtonData.OnCard(var id, var _) -> Optional.of(new Referent(id, Optional.empty()));
            case ButtonData.UndoOnCard(var _, var id) -> Optional.of(new Referent(id, Optional.empty()));
            case ButtonData.UndoOnEcho(var _, var id) -> Optional.of(new Referent(id, Optional.empty()));
            case ButtonData.OnEcho(var id, var _) -> Optional.of(new Referent(id, Optional.empty()));
            case ButtonData.Undo(var ids)
            when ids.size() == 1 -> Optional.of(new Referent(ids.getFirst(), Optional.empty()));
            default -> Optional.empty();
        };
    }
}
