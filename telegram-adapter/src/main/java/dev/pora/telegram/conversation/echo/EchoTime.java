package dev.pora.telegram.conversation.echo;

import dev.pora.notification.Notification;
import dev.pora.schedule.Recurring;
import dev.pora.telegram.conversation.calendar.Target;
import dev.pora.telegram.conversation.card.Rescheduling;
import dev.pora.telegram.conversation.memory.Question;
import dev.pora.telegram.conversation.turn.Effect;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.RichText;
import dev.pora.telegram.conversation.turn.Turn;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Another time for what was just saved: a day and a time, or the time of day of a series.
 *
 * @param before where the picking began
 */
record EchoTime(Turn turn, Notification notification, Due due, Rescheduling rescheduling, Supplier<Page> before)
        implements Target {
    @Override
    public Kind kind() {
        return notification.schedule() instanceof Recurring ? Kind.TIME_OF_DAY : Kind.MOMENT;
    }

    @Override
    public RichText heading() {
        return new EchoMenus(turn, notification, due).heading();
    }

    @Override
    public Effect take(LocalDateTime picked) {
        return rescheduling.picked(turn, notification.id(), picked);
    }

    @Override
    public Effect typed(Question said) {
        return rescheduling.typed(turn, notification.id(), said);
    }

    @Override
    public Effect left() {
        return Effect.shown(before.get());
    }

    @Override
    public Optional<LocalTime> present() {
        return Optional.of(due.time().toLocalTime());
    }
}
