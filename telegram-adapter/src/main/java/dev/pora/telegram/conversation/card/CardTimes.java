package dev.pora.telegram.conversation.card;

import dev.pora.notification.Ledger;
import dev.pora.notification.NotificationId;
import dev.pora.schedule.Once;
import dev.pora.schedule.Zoning;
import dev.pora.telegram.conversation.button.Aim.CardTime;
import dev.pora.telegram.conversation.calendar.Target;
import dev.pora.telegram.conversation.memory.Question;
import dev.pora.telegram.conversation.turn.Effect;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.telegram.conversation.typed.DateWords;
import dev.pora.telegram.conversation.typed.TimeWords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Gives a reminder the times that are typed or picked on its card. */
public final class CardTimes {
    private final Ledger ledger;
    private final Rescheduling rescheduling;
    private final TimeWords times;
    private final DateWords dates;

    public CardTimes(Ledger ledger, Rescheduling rescheduling, TimeWords times, DateWords dates) {
        this.ledger = ledger;
        this.rescheduling = rescheduling;
        this.times = times;
        this.dates = dates;
    }

    /**
     * What is picked on the card; empty when the person has no such reminder.
     *
     * @param before where the picking began
     */
    public Optional<Target> target(Turn turn, NotificationId id, CardTime what, Supplier<Effect> before) {
        return ledger.notifications()
                .find(turn.user().id(), id)
                .map(notification -> new CardTarget(turn, notification, what, this, before));
    }

    public Effect typed(Turn turn, NotificationId id, CardTime what, Question said) {
        return switch (what) {
            case NEXT -> times.once(turn, said, once -> rescheduling.moveNext(turn, id, once));
            case ALL -> rescheduling.typed(turn, id, said);
            case EXTRA -> times.once(turn, said, once -> rescheduling.onceMore(turn, id, once));
            case EXCEPT -> date(turn, said, day -> rescheduling.except(turn, id, day));
            case END -> date(turn, said, day -> rescheduling.end(turn, id, endOf(turn, day)));
        };
    }

    private Effect date(Turn turn, Question said, Function<LocalDate, Effect> change) {
        return dates.read(turn, said)
                .map(change)
                .orElseGet(() -> new Effect.Refused(turn.texts().card().notADate()));
    }

    /** On the person's clock; of a day only its date counts. */
    Effect picked(Turn turn, NotificationId id, CardTime what, LocalDateTime time) {
        Once once = new Once(time, new Zoning.Fixed(turn.user().zoneOrUtc()));
        return switch (what) {
            case NEXT -> rescheduling.moveNext(turn, id, once);
            case ALL -> rescheduling.picked(turn, id, time);
            case EXTRA -> rescheduling.onceMore(turn, id, once);
            case EXCEPT -> rescheduling.except(turn, id, time.toLocalDate());
            case END -> rescheduling.end(turn, id, endOf(turn, time.toLocalDate()));
        };
    }

    /** The last day belongs to the series until its end, on the person's clock. */
    private static Instant endOf(Turn turn, LocalDate day) {
        return day.plusDays(1).atStartOfDay(turn.user().zoneOrUtc()).toInstant().minusSeconds(1);
    }
}
