package dev.pora.telegram.conversation.card;

import dev.pora.notification.Ledger;
import dev.pora.notification.Notification;
import dev.pora.notification.NotificationId;
import dev.pora.notification.Scheduling;
import dev.pora.notification.Scheduling.Scheduled;
import dev.pora.telegram.conversation.button.Touch;
import dev.pora.telegram.conversation.memory.Memories;
import dev.pora.telegram.conversation.memory.Recent;
import dev.pora.telegram.conversation.turn.Effect;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.Turn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes another reminder like one, and opens its card. */
final class Copying {
    private final Ledger ledger;
    private final Scheduling scheduling;
    private final Card card;
    private final Memories memories;

    Copying(Ledger ledger, Scheduling scheduling, Card card, Memories memories) {
        this.ledger = ledger;
        this.scheduling = scheduling;
        this.card = card;
        this.memories = memories;
    }

    /** A press that comes twice shows what the first one made. */
    Effect copy(Turn turn, NotificationId original, Instant shown) {
        return memories.of(turn)
                .recent()
                .copyOf(original, shown)
                .flatMap(copy -> find(turn, copy))
                .map(copy -> Effect.shown(page(turn, original, copy)))
                .orElseGet(() -> anew(turn, original, shown));
    }

    private Optional<Notification> find(Turn turn, NotificationId id) {
        return ledger.notifications().find(turn.user().id(), id);
    }

    private Effect anew(Turn turn, NotificationId original, Instant shown) {
        Optional<Scheduled> copied = scheduling.copy(turn.user(), original);
        if (copied.isEmpty()) {
            return new Effect.Gone();
        }
        return switch (copied.get()) {
            case Scheduled.Saved saved -> {
                NotificationId copy = saved.notification().id();
                memories.change(
                        turn, memory -> memory.with(memory.recent().with(new Recent.Copied(original, shown, copy))));
                yield Effect.shown(page(turn, original, saved.notification()));
            }
            case Scheduled.Refused refused -> new Effect.Refused(turn.wording().refusal(refused.why()));
        };
    }

    private Page page(Turn turn, NotificationId original, Notification copy) {
        Page page = card.of(turn, copy).then("\n\n" + turn.texts().card().copied());
        Keyboard undo = Keyboard.column(
                List.of(CardButtons.button(turn.texts().undo(), copy.id(), new Touch.Uncopy(original))));
        return page.with(Keyboard.stacked(undo, page.keyboard()));
    }

    /** The copy goes, and the card of the first is there again. */
    Effect undo(Turn turn, NotificationId copy, NotificationId original) {
        var _ = scheduling.remove(turn.user(), copy);
        return find(turn, original)
                .map(notification -> Effect.shown(card.of(turn, notification)))
                .orElseGet(Effect.Gone::new);
    }
}
