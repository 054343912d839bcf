package dev.pora.telegram.conversation.card;

import dev.pora.attention.Lateness;
import dev.pora.delivery.Deliveries;
import dev.pora.delivery.Delivery;
import dev.pora.notification.Alarm;
import dev.pora.notification.Ledger;
import dev.pora.notification.Notification;
import dev.pora.notification.NotificationId;
import dev.pora.telegram.conversation.button.Touch;
import dev.pora.telegram.conversation.turn.Effect;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.telegram.words.HistoryTexts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Shows how a reminder was told so far, the latest first, a page at a time. */
final class Past {
    private static final int SHOWN = 10;

    private final Ledger ledger;
    private final Deliveries deliveries;

    Past(Ledger ledger, Deliveries deliveries) {
        this.ledger = ledger;
        this.deliveries = deliveries;
    }

    Effect open(Turn turn, NotificationId id, int page) {
        return ledger.notifications()
                .find(turn.user().id(), id)
                .map(notification -> Effect.shown(page(turn, notification, page)))
                .orElseGet(Effect.Gone::new);
    }

    private Page page(Turn turn, Notification notification, int page) {
        int before = page * SHOWN;
        List<Delivery> all = deliveries.of(notification.owner(), notification.id(), before + SHOWN + 1);
        if (all.size() <= before && page > 0) {
            return page(turn, notification, 0);
        }
        HistoryTexts texts = turn.texts().card().history();
        String lines = all.stream()
                .skip(before)
                .limit(SHOWN)
                .map(one -> line(turn, one))
                .collect(Collectors.joining("\n"));
        return CardMenus.page(
                turn,
                notification,
                lines.isEmpty() ? texts.nothing() : texts.title() + "\n\n" + lines,
                turning(turn, notification, page, all.size() > before + SHOWN));
    }

    private static List<List<Keyboard.Button>> turning(Turn turn, Notification notification, int page, boolean more) {
        HistoryTexts texts = turn.texts().card().history();
        List<Keyboard.Button> buttons = new ArrayList<>();
        if (page > 0) {
            buttons.add(CardButtons.button(texts.later(), notification.id(), new Touch.History(page - 1)));
        }
        if (more && page < Touch.History.LAST) {
            buttons.add(CardButtons.button(texts.earlier(), notification.id(), new Touch.History(page + 1)));
        }
        return buttons.isEmpty() ? List.of() : List.of(buttons);
    }

    /** When it was to be told, and what came of it. */
    private static String line(Turn turn, Delivery delivery) {
        HistoryTexts texts = turn.texts().card().history();
        ZoneId zone = turn.user().zoneOrUtc();
        Instant planned =
                delivery.at().minus(delivery.latency()).plusMillis(500).truncatedTo(ChronoUnit.SECONDS);
        boolean late = delivery.result() == Delivery.Result.DELIVERED
                && delivery.latency().compareTo(Lateness.GRACE) >= 0;
        List<String> said = new ArrayList<>(List.of(texts.outcome(delivery.result())));
        if (late) {
            said.add(turn.wording().late(delivery.latency()));
        }
        if (delivery.attempt() > 1) {
            said.add(texts.attempt(delivery.attempt()));
        }
        return "• " + sign(delivery.kind()) + turn.wording().date(planned, zone) + ", "
                + turn.wording().clock(planned, zone) + ": " + String.join(", ", said);
    }

    private static String sign(Alarm.Kind kind) {
        return switch (kind) {
            case OCCURRENCE -> "";
            case SNOOZED -> "💤 ";
            case PRE_ALERT -> "🔔 ";
            case NAG -> "🔁 ";
            case NOTICE -> "⚠️ ";
        };
    }
}
