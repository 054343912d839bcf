package dev.pora.telegram.conversation;

import dev.pora.notification.Notification;
import dev.pora.notification.Scheduling.Scheduled;
import dev.pora.schedule.Recurring;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Says back how a reminder was understood. */
final class Echo {
    /** Handled later than this, "in 1 minute" is counted from now instead of from when it was said. */
    private static final Duration PROMPT = Duration.ofSeconds(10);

    private Echo() {}

    static Page of(Turn turn, Scheduled.Saved saved, Instant now) {
        Notification notification = saved.notification();
        RichText text = RichText.plain(turn.texts().willRemind())
                .thenBold(Excerpt.of(notification.event().value(), Excerpt.LONG))
                .then("\n" + turn.moment(saved.first()))
                .then("\n" + turn.wording().relative(ahead(turn, saved.first(), now)));
        if (notification.schedule() instanceof Recurring recurring) {
            text = text.then(
                    "\n" + turn.wording().schedule(recurring, turn.user().zoneOrUtc()));
        }
        Optional<Instant> quietEnd = turn.user().quietUntil(saved.first());
        if (quietEnd.isPresent()) {
            text = text.then("\n\n" + turn.texts().heldUntil(turn.moment(quietEnd.get())));
        }
        if (turn.user().zone().isEmpty()) {
            text = text.then("\n\n" + turn.texts().utcForNow());
        }
        return Page.of(text).with(undo(turn, notification));
    }

    private static Duration ahead(Turn turn, Instant first, Instant now) {
        boolean prompt = Duration.between(turn.at(), now).compareTo(PROMPT) < 0;
        return Ahead.rounded(Duration.between(prompt ? turn.at() : now, first));
    }

    private static Keyboard undo(Turn turn, Notification notification) {
        String data = new ButtonData.Undo(notification.id()).encoded();
        return Keyboard.column(List.of(new Keyboard.Button(turn.texts().undo(), data)));
    }
}
