package dev.pora.telegram.conversation.card;

import dev.pora.attention.Attention;
import dev.pora.attention.Lateness;
import dev.pora.attention.Nag;
import dev.pora.notification.Notification;
import dev.pora.schedule.Once;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Span;
import dev.pora.telegram.conversation.button.Aim;
import dev.pora.telegram.conversation.button.Aim.CardTime;
import dev.pora.telegram.conversation.button.ButtonData;
import dev.pora.telegram.conversation.button.Step;
import dev.pora.telegram.conversation.button.Touch;
import dev.pora.telegram.conversation.calendar.Target;
import dev.pora.telegram.conversation.turn.Excerpt;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.RichText;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.telegram.words.CardTexts;
import dev.pora.workday.OnDayOff;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;

/** The pages behind the buttons of a card: a question, the choices with the present one ticked, and the way back. */
public final class CardMenus {
    private static final String TICK = "✓ ";

    private static final List<Span> PRE_ALERTS =
            List.of(new Span(10, ChronoUnit.MINUTES), new Span(1, ChronoUnit.HOURS), new Span(1, ChronoUnit.DAYS));

    private static final List<Duration> NAGS =
            List.of(Duration.ofMinutes(10), Duration.ofMinutes(30), Duration.ofHours(1));

    private static final List<Integer> NAG_TIMES = List.of(3, 6, 12, 24);

    /** The ways to be late that have a button. */
    public static final List<Lateness> LATENESS = List.of(
            new Lateness.FireLate(),
            new Lateness.Skip(),
            new Lateness.Coalesce(),
            new Lateness.Expire(Duration.ofHours(1)),
            new Lateness.Expire(Duration.ofDays(1)));

    private final Turn turn;
    private final Notification notification;
    private final CardTexts texts;

    CardMenus(Turn turn, Notification notification) {
        this.turn = turn;
        this.notification = notification;
        this.texts = turn.texts().card();
    }

    /** A series has its next one and all that follow; anything else has a single time. */
    public Page time() {
        if (!(notification.schedule() instanceof Recurring)) {
            return asking(notification.schedule() instanceof Once ? texts.askTime() : texts.askNext(), CardTime.ALL);
        }
        return page(
                texts.whichTime(),
                Stream.of(
                                button(texts.onlyNext(), Touch.Plain.NEXT),
                                button(texts.allThatFollow(), Touch.Plain.FOLLOWING),
                                button(texts.exceptDay(), Touch.Plain.EXCEPT),
                                button(texts.onceMore(), Touch.Plain.EXTRA),
                                button(texts.countFromDone(), Touch.Plain.FROM_DONE))
                        .map(List::of)
                        .toList());
    }

    /** A question that is answered in words or on the calendar; steps of elapsed time have neither days nor hours. */
    Page asking(String question, CardTime what) {
        boolean elapsed =
                what == CardTime.ALL && notification.schedule() instanceof Recurring series && series.isElapsed();
        List<List<Keyboard.Button>> choices = elapsed ? List.of() : List.of(List.of(calendar(what)));
        return what == CardTime.END ? rarePage(turn.asked(question), choices) : page(turn.asked(question), choices);
    }

    private Keyboard.Button calendar(CardTime what) {
        boolean onlyHour = CardTarget.kind(notification, what) == Target.Kind.TIME_OF_DAY;
        String label = onlyHour
                ? turn.texts().picking().pickHour()
                : turn.texts().picking().pickDay();
        Aim aim = new Aim.OnCard(notification.id(), what);
        return new Keyboard.Button(label, new ButtonData.Pick(aim, Step.Plain.OPEN).encoded());
    }

    /** The address that offers the same reminder to others. */
    Page link(String address) {
        return rarePage(turn.texts().offer().link(address), List.of());
    }

    /** What opens the question for this time. */
    public static Touch touch(CardTime what) {
        return switch (what) {
            case NEXT -> Touch.Plain.NEXT;
            case ALL -> Touch.Plain.FOLLOWING;
            case EXCEPT -> Touch.Plain.EXCEPT;
            case EXTRA -> Touch.Plain.EXTRA;
            case END -> Touch.Plain.END;
        };
    }

    Page preAlerts() {
        SequencedSet<Span> present = notification.attention().preAlerts();
        SequencedSet<Span> offered = new LinkedHashSet<>(PRE_ALERTS);
        offered.addAll(present);
        List<Keyboard.Button> buttons = offered.stream()
                .map(span ->
                        button(ticked(present.contains(span), turn.wording().span(span)), new Touch.PreAlert(span)))
                .toList();
        return page(turn.asked(texts.askPreAlert()), Keyboard.inRows(buttons, 3));
    }

    Page nag() {
        Optional<Nag> present = notification.attention().nag();
        List<Keyboard.Button> every = new ArrayList<>();
        every.add(button(ticked(present.isEmpty(), texts.off()), Touch.Plain.NAG_OFF));
        NAGS.forEach(step -> every.add(button(
                ticked(
                        present.filter(nag -> nag.every().equals(step)).isPresent(),
                        turn.wording().duration(step)),
                new Touch.NagEvery(step))));
        List<List<Keyboard.Button>> rows = new ArrayList<>(Keyboard.inRows(every, 4));
        present.ifPresent(nag -> rows.addAll(Keyboard.inRows(times(nag), 2)));
        return page(texts.askNag(), rows);
    }

    private List<Keyboard.Button> times(Nag nag) {
        return NAG_TIMES.stream()
                .map(times -> button(ticked(nag.times() == times, texts.times(times)), new Touch.NagTimes(times)))
                .toList();
    }

    public Page lateness() {
        Attention attention = notification.attention();
        List<Keyboard.Button> buttons = new ArrayList<>();
        buttons.add(button(
                ticked(attention.lateness().isEmpty(), texts.latenessChoice(Optional.empty())),
                Touch.Plain.USUAL_LATENESS));
        LATENESS.forEach(way -> buttons.add(button(
                ticked(attention.lateness().equals(Optional.of(way)), texts.latenessChoice(Optional.of(way))),
                new Touch.Late(way))));
        return rarePage(texts.askLateness(), Keyboard.inRows(buttons, 2));
    }

    Page daysOff(Recurring series) {
        List<Keyboard.Button> buttons = Stream.of(OnDayOff.values())
                .map(what ->
                        button(ticked(series.onDayOff() == what, texts.dayOffChoice(what)), new Touch.DayOff(what)))
                .toList();
        return rarePage(texts.askDaysOff(), Keyboard.inRows(buttons, 2));
    }

    private Page page(String question, List<List<Keyboard.Button>> choices) {
        return page(turn, notification, question, choices);
    }

    /** One step back from here is the page of what is rarely wanted. */
    private Page rarePage(String question, List<List<Keyboard.Button>> choices) {
        return page(turn, notification, below(notification, question), choices, Touch.Plain.MORE);
    }

    /** Below the event, with the way back to the card. */
    static Page page(Turn turn, Notification notification, String question, List<List<Keyboard.Button>> choices) {
        return page(turn, notification, below(notification, question), choices, Touch.Plain.OPEN);
    }

    private static RichText below(Notification notification, String question) {
        return RichText.bold(Excerpt.of(notification.event().value(), Excerpt.MIDDLE))
                .then("\n\n" + question);
    }

    static Page page(
            Turn turn, Notification notification, RichText text, List<List<Keyboard.Button>> choices, Touch back) {
        List<List<Keyboard.Button>> rows = new ArrayList<>(choices);
        rows.add(List.of(CardButtons.button(turn.texts().card().back(), notification.id(), back)));
        return Page.of(text).with(new Keyboard.Inline(rows));
    }

    public static String ticked(boolean present, String label) {
        return present ? TICK + label : label;
    }

    private Keyboard.Button button(String label, Touch touch) {
        return CardButtons.button(label, notification.id(), touch);
    }
}
