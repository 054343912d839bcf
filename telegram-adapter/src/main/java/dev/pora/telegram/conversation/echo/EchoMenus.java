package dev.pora.telegram.conversation.echo;

import dev.pora.notification.Notification;
import dev.pora.schedule.AfterDone;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Schedule;
import dev.pora.schedule.Span;
import dev.pora.telegram.conversation.button.Aim;
import dev.pora.telegram.conversation.button.ButtonData;
import dev.pora.telegram.conversation.button.EchoTouch;
import dev.pora.telegram.conversation.button.Rhythm;
import dev.pora.telegram.conversation.button.Step;
import dev.pora.telegram.conversation.card.CardMenus;
import dev.pora.telegram.conversation.turn.Excerpt;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.RichText;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.telegram.words.EchoTexts;
import dev.pora.user.DayPart;
import dev.pora.user.Habits;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** The pages behind the buttons of an echo: what it says so far, the choices, and the way back. */
final class EchoMenus {
    private static final int MINUTES = 10;

    private static final List<Span> GAPS = List.of(
            new Span(1, ChronoUnit.DAYS),
            new Span(2, ChronoUnit.DAYS),
            new Span(3, ChronoUnit.DAYS),
            new Span(1, ChronoUnit.WEEKS),
            new Span(2, ChronoUnit.WEEKS),
            new Span(1, ChronoUnit.MONTHS));

    private final Turn turn;
    private final Notification notification;
    private final Due due;
    private final EchoTexts texts;

    EchoMenus(Turn turn, Notification notification, Due due) {
        this.turn = turn;
        this.notification = notification;
        this.due = due;
        this.texts = turn.texts().echo();
    }

    RichText heading() {
        return RichText.bold(Excerpt.of(notification.event().value(), Excerpt.MIDDLE))
                .then("\n" + standing());
    }

    private String standing() {
        return notification.schedule() instanceof Recurring
                ? turn.wording().schedule(notification.schedule(), turn.user().zoneOrUtc())
                : turn.moment(due.instant());
    }

    /** A little later, the usual times, another hour of that day, or any other day; in words while no clock is known. */
    Page time(Instant now) {
        boolean elapsed = notification.schedule() instanceof Recurring;
        List<List<Keyboard.Button>> rows = turn.user().zone().isPresent() && !elapsed ? times(now) : List.of();
        return page(elapsed ? texts.askStep() : texts.askTime(), rows, EchoTouch.Plain.OPEN);
    }

    private List<List<Keyboard.Button>> times(Instant now) {
        LocalDateTime present = LocalDateTime.ofInstant(now, turn.user().zoneOrUtc());
        LocalDateTime from =
                due.ahead() ? LocalDateTime.ofInstant(due.instant(), turn.user().zoneOrUtc()) : present;
        Habits habits = turn.user().preferences().habits();
        SequencedMap<String, LocalDateTime> usual = new LinkedHashMap<>();
        usual.put(
                texts.todayAt(turn.wording().clock(habits.time(DayPart.EVENING))),
                present.toLocalDate().atTime(habits.time(DayPart.EVENING)));
        usual.put(
                texts.tomorrowAt(turn.wording().clock(habits.defaultTime())),
                present.toLocalDate().plusDays(1).atTime(habits.defaultTime()));
        List<List<Keyboard.Button>> rows = new ArrayList<>();
        rows.add(List.of(
                pick(texts.minutesLater(MINUTES), from.plusMinutes(MINUTES)),
                pick(texts.hourLater(), from.plusHours(1)),
                pick(texts.dayLater(), from.plusDays(1))));
        rows.add(usual.entrySet().stream()
                .filter(one ->
                        one.getValue().isAfter(present) && !one.getValue().equals(from))
                .map(one -> pick(one.getKey(), one.getValue()))
                .toList());
        rows.add(List.of(
                step(turn.texts().picking().otherHour(), new Step.Day(from.toLocalDate())),
                step(turn.texts().picking().otherDay(), Step.Plain.OPEN)));
        return rows.stream().filter(row -> !row.isEmpty()).toList();
    }

    private Keyboard.Button pick(String label, LocalDateTime time) {
        return step(label, new Step.Time(time));
    }

    private Keyboard.Button step(String label, Step step) {
        return EchoButtons.button(label, new ButtonData.Pick(new Aim.Echoed(notification.id()), step));
    }

    Page repeat() {
        List<Keyboard.Button> buttons =
                new ArrayList<>(Stream.of(Rhythm.values()).map(this::rhythm).toList());
        Keyboard.Button once = buttons.removeFirst();
        buttons.add(touch(
                CardMenus.ticked(notification.schedule() instanceof AfterDone, texts.afterDone()),
                EchoTouch.Plain.AFTER_DONE));
        List<List<Keyboard.Button>> rows = new ArrayList<>();
        rows.add(buttons.subList(0, 2));
        buttons.subList(2, buttons.size()).forEach(button -> rows.add(List.of(button)));
        rows.add(List.of(once));
        return page(texts.askRepeat(), rows, EchoTouch.Plain.OPEN);
    }

    private Keyboard.Button rhythm(Rhythm rhythm) {
        String label = RhythmLabels.of(turn, rhythm, due.time().toLocalDate());
        return touch(
                CardMenus.ticked(
                        isSame(Rhythms.of(
                                rhythm, due.time(), due.zoning(), turn.user().zoneOrUtc())),
                        label),
                new EchoTouch.Repeated(rhythm));
    }

    private boolean isSame(Schedule schedule) {
        Schedule present = notification.schedule();
        return present.getClass().equals(schedule.getClass()) && words(present).equals(words(schedule));
    }

    private String words(Schedule schedule) {
        return turn.wording().schedule(schedule, turn.user().zoneOrUtc());
    }

    Page afterDone() {
        List<Keyboard.Button> buttons = GAPS.stream()
                .map(gap -> touch(
                        CardMenus.ticked(
                                notification.schedule() instanceof AfterDone rule
                                        && rule.gap().equals(gap),
                                after(gap)),
                        new EchoTouch.AfterDone(gap)))
                .toList();
        return page(texts.askAfterDone(), Keyboard.inRows(buttons, 3), EchoTouch.Plain.REPEAT);
    }

    private String after(Span gap) {
        return switch (gap.unit()) {
            case WEEKS -> texts.weeksAfter(gap.count());
            case MONTHS -> texts.monthsAfter(gap.count());
            default -> texts.daysAfter(gap.count());
        };
    }

    private Page page(String question, List<List<Keyboard.Button>> choices, EchoTouch back) {
        List<List<Keyboard.Button>> rows = new ArrayList<>(choices);
        rows.add(List.of(touch(turn.texts().card().back(), back)));
        return Page.of(heading().then("\n\n" + turn.asked(question))).with(new Keyboard.Inline(rows));
    }

    private Keyboard.Button touch(String label, EchoTouch touch) {
        return EchoButtons.touch(label, notification.id(), touch);
    }
}
