package dev.pora.telegram.conversation.fired;

import dev.pora.notification.NotificationId;
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

    private final Tellings tellings;
    private final Finish finish;
    private final Responding responding;
    private final Memories memories;

    public Reacting(Tellings tellings, Finish finish, Responding responding, Memories memories) {
        this.tellings = tellings;
        this.finish = finish;
        this.responding = responding;
        this.memories = memories;
    }

    /** Says that an occurrence is done, as a press would. */
    public interface Finish {
        Effect done(Turn turn, NotificationId id, Instant occurrence);
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

    private List<Reply> done(Turn turn, long reactedTo) {
        return tellings.by(turn, reactedTo)
                .map(telling -> done(turn, reactedTo, telling))
                .orElseGet(List::of);
    }

    private List<Reply> done(Turn turn, long reactedTo, Tellings.Telling telling) {
        Effect effect = finish.done(turn, telling.notification(), telling.occurrence());
        undo(effect)
                .map(undo -> new Recent.Nod(reactedTo, telling.message(), undo.change(), undo.occurrence()))
                .ifPresent(nod -> memories.change(
                        turn, memory -> memory.with(memory.recent().with(nod))));
        return shown(turn, telling.message(), effect);
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
        return nod.map(taken -> shown(turn, taken.told(), responding.undo(turn, taken.undo(), taken.occurrence())))
                .orElseGet(List::of);
    }

    private static List<Reply> shown(Turn turn, long message, Effect effect) {
        List<Page> pages = pages(effect);
        return pages.isEmpty() ? List.of() : turn.edit(message, pages);
    }
}
