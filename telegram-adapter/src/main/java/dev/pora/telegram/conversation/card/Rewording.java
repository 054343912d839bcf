package dev.pora.telegram.conversation.card;

import dev.pora.notification.Changing;
import dev.pora.notification.EventName;
import dev.pora.notification.Ledger;
import dev.pora.notification.Notification;
import dev.pora.notification.NotificationId;
import dev.pora.telegram.conversation.button.Touch;
import dev.pora.telegram.conversation.memory.Awaited;
import dev.pora.telegram.conversation.memory.Memories;
import dev.pora.telegram.conversation.turn.Effect;
import dev.pora.telegram.conversation.turn.Excerpt;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.RichText;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.telegram.words.CardTexts;
import java.util.List;

/** Gives a reminder another text. What it tells a copy of stays. */
final class Rewording {
    private final Ledger ledger;
    private final Changing changing;
    private final Card card;
    private final Memories memories;

    Rewording(Ledger ledger, Card card, Memories memories) {
        this.ledger = ledger;
        this.changing = new Changing(ledger);
        this.card = card;
        this.memories = memories;
    }

    /** Asks, below the text so far as a whole. */
    Effect ask(Turn turn, NotificationId id) {
        memories.change(turn, memory -> memory.awaiting(Awaited.of(Awaited.Subject.TEXT, id, turn.at())));
        return ledger.notifications()
                .find(turn.user().id(), id)
                .map(notification -> Effect.shown(page(turn, notification)))
                .orElseGet(Effect.Gone::new);
    }

    private static Page page(Turn turn, Notification notification) {
        CardTexts texts = turn.texts().card();
        String question = notification.content().original().isPresent() ? texts.askTextOfCopy() : texts.askText();
        return CardMenus.page(
                turn,
                notification,
                RichText.bold(Excerpt.of(notification.event().value(), Excerpt.LONG))
                        .then("\n\n" + turn.asked(question)),
                List.of(),
                Touch.Plain.OPEN);
    }

    /** Whatever is typed: several lines are one text. */
    Effect typed(Turn turn, NotificationId id, String text) {
        if (text.isBlank()) {
            return ask(turn, id);
        }
        EventName name = new EventName(text.strip());
        return Effect.of(
                turn,
                changing.retell(turn.user(), id, content -> content.called(name)),
                made -> card.changed(turn, made));
    }
}
