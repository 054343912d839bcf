package dev.pora.telegram.conversation.fired;

import dev.pora.delivery.Deliveries;
import dev.pora.delivery.Delivery;
import dev.pora.notification.Alarm;
import dev.pora.notification.Ledger;
import dev.pora.notification.Notification;
import dev.pora.notification.NotificationId;
import dev.pora.telegram.conversation.turn.Turn;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Finds which reminder was told by a message, for what names nothing but that. */
public final class Tellings {
    /** An announcement that somebody likes is not done, nor is a notice of trouble. */
    private static final Set<Alarm.Kind> TOLD = Set.of(Alarm.Kind.OCCURRENCE, Alarm.Kind.SNOOZED, Alarm.Kind.NAG);

    private final Deliveries deliveries;
    private final Ledger ledger;

    public Tellings(Deliveries deliveries, Ledger ledger) {
        this.deliveries = deliveries;
        this.ledger = ledger;
    }

    /**
     * A reminder that was told to whose turn it is.
     *
     * @param message the one with its buttons
     */
    public record Telling(long message, NotificationId notification, Instant occurrence) {}

    /**
     * What was told by this message. A copy is named by nothing that is kept: in a private chat, where nobody else comes
     * between, it is the one right before the message that tells what was copied.
     */
    public Optional<Telling> by(Turn turn, long message) {
        return exactly(turn, message).or(() -> turn.inPrivate() ? below(turn, message) : Optional.empty());
    }

    private Optional<Telling> exactly(Turn turn, long message) {
        return deliveries
                .toldBy(turn.user().id(), turn.chat().message(message))
                .filter(delivery -> TOLD.contains(delivery.kind()))
                .map(delivery -> new Telling(message, delivery.notification(), occurrence(turn, delivery)));
    }

    private Optional<Telling> below(Turn turn, long copy) {
        return exactly(turn, copy + 1).filter(telling -> isCopied(turn, telling.notification()));
    }

    private boolean isCopied(Turn turn, NotificationId id) {
        return ledger.notifications()
                .find(turn.user().id(), id)
                .map(Notification::content)
                .flatMap(content -> content.original())
                .isPresent();
    }

    /** The last of several that were told together still calls for attention. */
    private Instant occurrence(Turn turn, Delivery delivery) {
        return ledger.alarms().of(turn.user().id(), delivery.notification()).stream()
                .filter(alarm -> alarm.kind() == Alarm.Kind.NAG || alarm.kind() == Alarm.Kind.SNOOZED)
                .map(Alarm::occurrence)
                .filter(occurrence -> !occurrence.isBefore(delivery.occurrence()) && !occurrence.isAfter(delivery.at()))
                .findFirst()
                .orElse(delivery.occurrence());
    }
}
