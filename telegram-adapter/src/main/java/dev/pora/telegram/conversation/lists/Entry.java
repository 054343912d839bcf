package dev.pora.telegram.conversation.lists;

import dev.pora.notification.Alarm;
import dev.pora.notification.Alarms.Upcoming;
import dev.pora.notification.Notification;
import dev.pora.notification.State;
import dev.pora.schedule.Once;
import dev.pora.telegram.conversation.turn.Excerpt;
import dev.pora.telegram.conversation.turn.RichText;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.telegram.words.CardTexts;
import java.time.Instant;
import java.util.Optional;

/**
 * A line of the list.
 *
 * @param at when it comes; empty for one that waits to be done first
 * @param snoozed whether it was put off until then
 */
record Entry(Notification notification, Optional<Instant> at, boolean snoozed) {
    /** @param told when it comes, with quiet hours in mind */
    static Entry of(Upcoming upcoming, Instant told) {
        return new Entry(
                upcoming.notification(), Optional.of(told), upcoming.alarm().kind() == Alarm.Kind.SNOOZED);
    }

    static Entry without(Notification notification) {
        return new Entry(notification, Optional.empty(), false);
    }

    RichText line(Turn turn) {
        RichText line = RichText.plain(sign())
                .thenBold(Excerpt.line(notification.event().value()));
        RichText timed =
                at.map(instant -> line.then("\n" + turn.moment(instant))).orElse(line);
        RichText ruled = notification.schedule() instanceof Once
                ? timed
                : timed.then("\n"
                        + turn.wording()
                                .schedule(notification.schedule(), turn.user().zoneOrUtc()));
        return state(turn).map(state -> ruled.then("\n" + state)).orElse(ruled);
    }

    private String sign() {
        if (notification.state() == State.PAUSED) {
            return "⏸ ";
        }
        if (notification.state() == State.WAITING) {
            return "⏳ ";
        }
        return snoozed ? "💤 " : "";
    }

    private Optional<String> state(Turn turn) {
        CardTexts texts = turn.texts().card();
        return switch (notification.state()) {
            case PAUSED -> Optional.of(texts.paused());
            case WAITING -> Optional.of(texts.waiting());
            case ACTIVE, UNREACHABLE, PARKED, FINISHED -> Optional.empty();
        };
    }
}
