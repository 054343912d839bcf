package dev.pora.telegram.conversation.card;

import dev.pora.attention.Attention;
import dev.pora.notification.Alarm;
import dev.pora.notification.Changed;
import dev.pora.notification.Ledger;
import dev.pora.notification.Notification;
import dev.pora.notification.Scheduling;
import dev.pora.notification.State;
import dev.pora.notification.UndoId;
import dev.pora.schedule.Once;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Schedule;
import dev.pora.schedule.Zoning;
import dev.pora.telegram.conversation.button.ButtonData;
import dev.pora.telegram.conversation.link.Links;
import dev.pora.telegram.conversation.turn.Excerpt;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.RichText;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.telegram.conversation.typed.TagWords;
import dev.pora.telegram.words.CardTexts;
import dev.pora.wording.Wording;
import dev.pora.workday.OnDayOff;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shows everything about one reminder, with what can be done about it. */
public final class Card {
    private static final int TIMES = 5;

    private final Ledger ledger;
    private final Scheduling scheduling;
    private final Links links;

    public Card(Ledger ledger, Scheduling scheduling, Links links) {
        this.ledger = ledger;
        this.scheduling = scheduling;
        this.links = links;
    }

    public Page of(Turn turn, Notification notification) {
        return page(turn, notification, Optional.empty(), "");
    }

    /** After a change, which can be taken back. */
    public Page changed(Turn turn, Changed.Made made) {
        String warning = made.beingSent() ? "\n\n" + turn.texts().fired().onItsWay() : "";
        return page(turn, made.notification(), Optional.of(made.undo()), warning);
    }

    /** In the place of a card that there is no more. */
    public static Page gone(Turn turn) {
        Keyboard.Button list = new Keyboard.Button(
                turn.texts().card().backToList(),
                new ButtonData.ShowList(turn.user().telegramId()).encoded());
        return Page.of(turn.texts().card().gone()).with(Keyboard.column(List.of(list)));
    }

    /** With what is rarely wanted. */
    Page more(Turn turn, Notification notification) {
        boolean linked = link(turn, notification).isPresent();
        return Page.of(text(turn, notification)).with(new CardButtons(turn, notification).rare(linked));
    }

    private Page page(Turn turn, Notification notification, Optional<UndoId> undo, String warning) {
        return Page.of(text(turn, notification).then(warning))
                .with(new CardButtons(turn, notification).usual(ahead(notification), undo));
    }

    private RichText text(Turn turn, Notification notification) {
        return RichText.plain(sign(notification.state()))
                .thenBold(Excerpt.of(notification.event().value(), Excerpt.MIDDLE))
                .then("\n" + String.join("\n", lines(turn, notification)));
    }

    /** Offers the same reminder to whoever opens it; empty when it is too long for a link, or over. */
    Optional<String> link(Turn turn, Notification notification) {
        return notification.isOpen() ? links.to(turn, notification) : Optional.empty();
    }

    private static String sign(State state) {
        return state == State.PAUSED ? "⏸ " : "⏰ ";
    }

    private Optional<Instant> ahead(Notification notification) {
        return alarms(notification, Alarm.Kind.OCCURRENCE).stream()
                .map(Alarm::occurrence)
                .findFirst();
    }

    private List<Alarm> alarms(Notification notification, Alarm.Kind kind) {
        return ledger.alarms().of(notification.owner(), notification.id()).stream()
                .filter(alarm -> alarm.kind() == kind)
                .toList();
    }

    private List<String> lines(Turn turn, Notification notification) {
        List<String> lines = new ArrayList<>();
        if (!(notification.schedule() instanceof Once)) {
            lines.add(
                    turn.wording().schedule(notification.schedule(), turn.user().zoneOrUtc()));
        }
        lines.addAll(times(turn, notification));
        lines.add("");
        state(turn, notification).ifPresent(lines::add);
        zone(turn, notification.schedule()).ifPresent(lines::add);
        if (notification.schedule() instanceof Recurring series && series.onDayOff() != OnDayOff.FIRE) {
            lines.add(turn.texts().card().onDayOff(turn.wording().onDayOff(series.onDayOff())));
        }
        lines.addAll(attention(turn, notification.attention()));
        if (!notification.content().tags().isEmpty()) {
            lines.add(turn.texts()
                    .card()
                    .tags(TagWords.shown(notification.content().tags())));
        }
        if (turn.user().zone().isEmpty()) {
            lines.add("\n" + turn.texts().utcForNow());
        }
        return lines;
    }

    private List<String> times(Turn turn, Notification notification) {
        CardTexts texts = turn.texts().card();
        List<String> lines = new ArrayList<>();
        alarms(notification, Alarm.Kind.SNOOZED)
                .forEach(alarm -> lines.add(texts.putOffUntil(turn.moment(alarm.planned()))));
        List<Instant> times = notification.isOpen() ? scheduling.upcoming(turn.user(), notification, TIMES) : List.of();
        held(turn, notification).ifPresent(lines::add);
        if (times.isEmpty() && lines.isEmpty() && notification.state() != State.WAITING) {
            lines.add(texts.nothingAhead());
        }
        if (!times.isEmpty()) {
            lines.add(texts.ahead());
            times.forEach(time -> lines.add("• " + moment(turn, time)));
        }
        return lines;
    }

    /** The next one when quiet hours hold it back, now or then. */
    private Optional<String> held(Turn turn, Notification notification) {
        return alarms(notification, Alarm.Kind.OCCURRENCE).stream()
                .map(Alarm::planned)
                .filter(planned -> notification.state() == State.ACTIVE)
                .map(planned -> Map.entry(planned, scheduling.toldAt(turn.user(), notification, planned)))
                .filter(told -> told.getValue().isAfter(told.getKey()))
                .map(told -> turn.texts().heldUntil(turn.moment(told.getValue())))
                .findFirst();
    }

    private static String moment(Turn turn, Instant instant) {
        Wording wording = turn.wording();
        ZoneId zone = turn.user().zoneOrUtc();
        return wording.date(instant, zone) + ", " + wording.clock(instant, zone);
    }

    private static Optional<String> state(Turn turn, Notification notification) {
        CardTexts texts = turn.texts().card();
        return switch (notification.state()) {
            case ACTIVE -> Optional.empty();
            case WAITING -> Optional.of(texts.state(texts.waiting()));
            case PAUSED, UNREACHABLE, PARKED, FINISHED ->
                Optional.of(texts.state(turn.wording().state(notification.state())));
        };
    }

    private Optional<String> zone(Turn turn, Schedule schedule) {
        String now = turn.wording()
                .zone(
                        schedule.zoning().zone(turn.user().zoneOrUtc()),
                        ledger.clock().instant());
        CardTexts texts = turn.texts().card();
        if (schedule.zoning().equals(Zoning.EXACT)) {
            return Optional.empty();
        }
        return Optional.of(schedule.floats() ? texts.zoneFloating(now) : texts.zoneBound(now));
    }

    private static List<String> attention(Turn turn, Attention attention) {
        CardTexts texts = turn.texts().card();
        Wording wording = turn.wording();
        List<String> lines = new ArrayList<>();
        if (!attention.preAlerts().isEmpty()) {
            lines.add(texts.preAlerts(
                    attention.preAlerts().stream().map(wording::span).collect(Collectors.joining(", "))));
        }
        attention.nag().ifPresent(nag -> lines.add(texts.nag(wording.nag(nag))));
        lines.add(texts.lateness(attention.lateness().map(wording::lateness).orElseGet(texts::usualLateness)));
        if (attention.urgent()) {
            lines.add(texts.urgent());
        }
        return lines;
    }
}
