package dev.pora.telegram.conversation.fired;

import dev.pora.delivery.Deliveries;
import dev.pora.delivery.Delivery;
import dev.pora.notification.Alarm;
import dev.pora.notification.Alarms;
import dev.pora.telegram.conversation.button.ButtonData;
import dev.pora.telegram.conversation.memory.Memories;
import dev.pora.telegram.conversation.memory.Recent;
import dev.pora.telegram.conversation.turn.Effect;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.Reply;
import dev.pora.telegram.conversation.turn.Said;
import dev.pora.telegram.conversation.turn.Turn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes an approving reaction to a reminder that was told for "done", and its withdrawal for undo. It answers by the
 * message alone, which shows how things stand: a reaction that means nothing here, or that comes too late, is left alone.
 */
public final class Reacting {
    /** Of the emoji that {@code ReactionTypeEmoji} names. The marks are there for when they can be chosen. */
    private static final Set<String> NODS =
            Set.of("👍", "👌", "💯", "👏", "🎉", "❤", "❤\u200D🔥", "🔥", "🏆", "🆒", "✅", "✔");

    private static final String AS_PICTURE = "\uFE0F";

    /** An announcement that somebody likes is not done, nor is a notice of trouble. */
    private static final Set<Alarm.Kind> TOLD = Set.of(Alarm.Kind.OCCURRENCE, Alarm.Kind.SNOOZED, Alarm.Kind.NAG);

    private final Deliveries deliveries;
    private final Alarms alarms;
    private final Responding responding;
    private final Memories memories;

    public Reacting(Deliveries deliveries, Alarms alarms, Responding responding, Memories memories) {
        this.deliveries = deliveries;
        this.alarms = alarms;
        this.responding = responding;
        this.memories = memories;
    }

    public List<Reply> reacted(Turn turn, Said.Reacted reacted) {
        boolean nodded = nods(reacted.before());
        boolean nods = nods(reacted.after());
        if (nods == nodded) {
            return List.of();
        }
        return nods ? done(turn, reacted.messageId()) : takenBack(turn, reacted.messageId());
    }

    private static boolean nods(Set<String> reactions) {
        return reactions.stream().anyMatch(emoji -> NODS.contains(emoji.replace(AS_PICTURE, "")));
    }

    private List<Reply> done(Turn turn, long message) {
        return deliveries
                .toldBy(turn.user().id(), turn.chat().message(message))
                .filter(delivery -> TOLD.contains(delivery.kind()))
                .map(delivery -> done(turn, message, delivery))
                .orElseGet(List::of);
    }

    private List<Reply> done(Turn turn, long message, Delivery delivery) {
        Instant occurrence = told(turn, delivery);
        Effect effect = responding.done(turn, delivery.notification(), occurrence);
        undo(effect)
                .ifPresent(undo -> memories.change(
                        turn,
                        memory -> memory.with(
                                memory.recent().with(new Recent.Nod(message, undo.change(), undo.occurrence())))));
        return shown(turn, message, effect);
    }

    /** Which occurrence was told: the last of several that were told together still calls for attention. */
    private Instant told(Turn turn, Delivery delivery) {
        return alarms.of(turn.user().id(), delivery.notification()).stream()
                .filter(alarm -> alarm.kind() == Alarm.Kind.NAG || alarm.kind() == Alarm.Kind.SNOOZED)
                .map(Alarm::occurrence)
                .filter(occurrence -> !occurrence.isBefore(delivery.occurrence()) && !occurrence.isAfter(delivery.at()))
                .findFirst()
                .orElse(delivery.occurrence());
    }

    private static Optional<ButtonData.UndoFired> undo(Effect effect) {
        return pages(effect).stream()
                .flatMap(page -> page.keyboard() instanceof Keyboard.Inline inline
                        ? inline.rows().stream().flatMap(List::stream)
                        : List.<Keyboard.Button>of().stream())
                .flatMap(button -> ButtonData.read(button.data()).stream())
                .filter(ButtonData.UndoFired.class::isInstance)
                .map(ButtonData.UndoFired.class::cast)
                .findFirst();
    }

    private static List<Page> pages(Effect effect) {
        return effect instanceof Effect.Shown(List<Page> pages) ? pages : List.of();
    }

    private List<Reply> takenBack(Turn turn, long message) {
        Optional<Recent.Nod> nod = memories.of(turn).recent().nod(message);
        nod.ifPresent(
                _ -> memories.change(turn, memory -> memory.with(memory.recent().without(message))));
        return nod.map(taken -> shown(turn, message, responding.undo(turn, taken.undo(), taken.occurrence())))
                .orElseGet(List::of);
    }

    private static List<Reply> shown(Turn turn, long message, Effect effect) {
        List<Page> pages = pages(effect);
        return pages.isEmpty() ? List.of() : turn.edit(message, pages);
    }
}
