package dev.pora.telegram.conversation.fired;

import dev.pora.notification.Notification;
import dev.pora.notification.Snooze;
import dev.pora.schedule.LocalTimes;
import dev.pora.telegram.conversation.calendar.Target;
import dev.pora.telegram.conversation.memory.Question;
import dev.pora.telegram.conversation.turn.Effect;
import dev.pora.telegram.conversation.turn.RichText;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.telegram.conversation.typed.TimeWords;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The time to which an occurrence that was told is put off. */
record SnoozeTarget(Turn turn, Notification notification, Instant occurrence, Responding responding, TimeWords words)
        implements Target {
    @Override
    public Kind kind() {
        return Kind.MOMENT;
    }

    @Override
    public RichText heading() {
        return Responding.marked("💤 ", notification);
    }

    @Override
    public Effect take(LocalDateTime picked) {
        return until(LocalTimes.instantOf(picked, zone()));
    }

    private ZoneId zone() {
        return turn.user().zoneOrUtc();
    }

    private Effect until(Instant instant) {
        return responding.snooze(turn, notification.id(), occurrence, new Snooze.Until(instant));
    }

    @Override
    public Effect typed(Question said) {
        return words.once(turn, said, once -> until(once.instant(zone())));
    }

    @Override
    public Effect left() {
        return Effect.shown(responding.asTold(turn, notification, occurrence));
    }
}
