package dev.pora.telegram.conversation.lists;

import dev.pora.notification.Hashtags;
import dev.pora.notification.Notification;
import dev.pora.notification.State;
import dev.pora.notification.Tag;
import dev.pora.schedule.Once;
import dev.pora.telegram.conversation.turn.Excerpt;
import dev.pora.telegram.conversation.turn.RichText;
import dev.pora.telegram.conversation.turn.Turn;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A reminder as a list shows it.
 *
 * @param at when it is told; empty for one that waits to be done, or for its person
 * @param signs what is out of the ordinary about that
 */
record Entry(Notification notification, Optional<Instant> at, Set<Sign> signs) {
    /** Something out of the ordinary. */
    enum Sign {
        SNOOZED,
        /** Quiet hours hold it back until then. */
        HELD,
        /** It comes again and again that day, which is shown once. */
        OFTEN
    }

    Entry {
        signs = Set.copyOf(signs);
    }

    /** Below its day: "09:00 tea #home". */
    RichText ofDay(Turn turn) {
        String clock = at.map(instant -> clock(turn, instant) + " ").orElse("");
        RichText line = RichText.plain(clock).then(named());
        return signs.contains(Sign.OFTEN) ? line.then(", " + rule(turn)) : line.then(state(turn, ", "));
    }

    private String clock(Turn turn, Instant instant) {
        String clock = turn.wording().clock(instant, turn.user().zoneOrUtc());
        return signs.contains(Sign.OFTEN) ? turn.texts().lists().from(clock) : clock;
    }

    /** With its day and its rule. */
    RichText whole(Turn turn) {
        RichText timed = at.map(instant -> named().then("\n" + ListTimes.dayAndClock(turn, instant)))
                .orElseGet(this::named);
        RichText ruled = notification.schedule() instanceof Once ? timed : timed.then("\n" + rule(turn));
        return ruled.then(state(turn, "\n"));
    }

    /** The event with what there is to see about it at a glance. */
    RichText named() {
        RichText line = RichText.plain(sign())
                .thenBold(Excerpt.line(notification.event().value()));
        Set<Tag> tags = Hashtags.beside(notification.content());
        return tags.isEmpty() ? line : line.then(" " + Hashtags.written(tags));
    }

    private String rule(Turn turn) {
        return turn.wording().schedule(notification.schedule(), turn.user().zoneOrUtc());
    }

    private String sign() {
        if (notification.state() == State.PAUSED) {
            return "⏸ ";
        }
        if (notification.state() == State.WAITING) {
            return "⏳ ";
        }
        if (signs.contains(Sign.SNOOZED)) {
            return "💤 ";
        }
        return signs.contains(Sign.HELD) ? "🌙 " : "";
    }

    /** Why it is not told as it is planned. */
    private String state(Turn turn, String between) {
        return switch (notification.state()) {
            case PAUSED -> between + turn.texts().card().paused();
            case WAITING -> between + turn.texts().card().waiting();
            case UNREACHABLE, PARKED -> between + turn.wording().state(notification.state());
            case ACTIVE, FINISHED -> "";
        };
    }
}
