package dev.pora.telegram.conversation.card;

import dev.pora.notification.Notification;
import dev.pora.schedule.Recurring;
import dev.pora.telegram.conversation.button.Aim.CardTime;
import dev.pora.telegram.conversation.calendar.Target;
import dev.pora.telegram.conversation.memory.Question;
import dev.pora.telegram.conversation.turn.Effect;
import dev.pora.telegram.conversation.turn.Excerpt;
import dev.pora.telegram.conversation.turn.RichText;
import dev.pora.telegram.conversation.turn.Turn;
import java.time.LocalDateTime;
import java.util.function.Supplier;

/**
 * One of the times of a reminder, picked on its card.
 *
 * @param before where the picking began
 */
record CardTarget(Turn turn, Notification notification, CardTime what, CardTimes times, Supplier<Effect> before)
        implements Target {
    @Override
    public Kind kind() {
        return kind(notification, what);
    }

    static Kind kind(Notification notification, CardTime what) {
        return switch (what) {
            case NEXT, EXTRA -> Kind.MOMENT;
            case ALL -> notification.schedule() instanceof Recurring ? Kind.TIME_OF_DAY : Kind.MOMENT;
            case EXCEPT, END -> Kind.DAY;
        };
    }

    @Override
    public RichText heading() {
        return RichText.bold(Excerpt.of(notification.event().value(), Excerpt.MIDDLE))
                .then("\n"
                        + turn.wording()
                                .schedule(notification.schedule(), turn.user().zoneOrUtc()));
    }

    @Override
    public Effect take(LocalDateTime picked) {
        return times.picked(turn, notification.id(), what, picked);
    }

    @Override
    public Effect typed(Question said) {
        return times.typed(turn, notification.id(), what, said);
    }

    @Override
    public Effect left() {
        return before.get();
    }
}
