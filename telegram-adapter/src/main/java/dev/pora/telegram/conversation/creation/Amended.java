package dev.pora.telegram.conversation.creation;

import dev.pora.notification.Changed;
import dev.pora.notification.Notification;
import dev.pora.notification.Scheduling;
import dev.pora.schedule.Once;
import dev.pora.telegram.conversation.button.ButtonData;
import dev.pora.telegram.conversation.turn.Excerpt;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.RichText;
import dev.pora.telegram.conversation.turn.Turn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says how the reminders of a message stand since its edit. */
final class Amended {
    private Amended() {}

    /** What was changed, which are gone, and one button that takes all of it back. */
    static Page several(Turn turn, List<Changed.Made> changed, List<Changed.Made> removed) {
        RichText text =
                changed.isEmpty() ? RichText.plain("") : changed(turn, changed).then(removed.isEmpty() ? "" : "\n\n");
        RichText all = removed.isEmpty() ? text : text.then(removed(turn, removed));
        List<Changed.Made> made =
                Stream.concat(changed.stream(), removed.stream()).toList();
        boolean warned = made.stream().anyMatch(Changed.Made::beingSent);
        return Page.of(warned ? all.then("\n" + turn.texts().fired().onItsWay()) : all)
                .with(takeBack(turn, made));
    }

    private static RichText changed(Turn turn, List<Changed.Made> changed) {
        RichText text = RichText.plain(turn.texts().items().changed().strip());
        for (Changed.Made made : changed) {
            text = text.then("\n\n").then(standing(turn, made.notification(), made.next()));
        }
        return text;
    }

    private static RichText removed(Turn turn, List<Changed.Made> removed) {
        return RichText.plain(turn.texts().items().removed())
                .thenBold(removed.stream()
                        .map(made -> Excerpt.line(made.notification().event().value()))
                        .collect(Collectors.joining(", ")));
    }

    private static RichText standing(Turn turn, Notification notification, Optional<Instant> next) {
        RichText event = RichText.bold(Excerpt.line(notification.event().value()));
        String rule = notification.schedule() instanceof Once
                ? ""
                : "\n"
                        + turn.wording()
                                .schedule(notification.schedule(), turn.user().zoneOrUtc());
        return event.then(next.map(instant -> "\n" + turn.moment(instant)).orElse("") + rule);
    }

    /** Nothing where the changes are more than a button can name. */
    private static Keyboard takeBack(Turn turn, List<Changed.Made> made) {
        String undo =
                new ButtonData.UndoInList(made.stream().map(Changed.Made::undo).toList()).encoded();
        return Keyboard.Button.carries(undo)
                ? Keyboard.column(
                        List.of(new Keyboard.Button(turn.texts().fired().takeBack(), undo)))
                : Keyboard.none();
    }

    /** Why nothing was changed, and how it stands. */
    static Page left(Turn turn, List<Notification> present, Scheduling scheduling, String why) {
        RichText text = RichText.plain(why + "\n" + turn.texts().items().left());
        for (Notification one : present) {
            text = text.then("\n\n").then(standing(turn, one, scheduling.nextOf(one)));
        }
        return Page.of(text);
    }
}
