package dev.pora.telegram.conversation.guide;

import dev.pora.schedule.LocalTimes;
import dev.pora.telegram.conversation.button.Aim;
import dev.pora.telegram.conversation.button.ButtonData;
import dev.pora.telegram.conversation.button.GuideStep;
import dev.pora.telegram.conversation.button.Rhythm;
import dev.pora.telegram.conversation.button.Step;
import dev.pora.telegram.conversation.echo.RhythmLabels;
import dev.pora.telegram.conversation.memory.Question;
import dev.pora.telegram.conversation.turn.Excerpt;
import dev.pora.telegram.conversation.turn.Keyboard;
import dev.pora.telegram.conversation.turn.Page;
import dev.pora.telegram.conversation.turn.RichText;
import dev.pora.telegram.conversation.turn.Turn;
import dev.pora.telegram.words.GuideTexts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The pages of the guided way, in the turn of the person who is led. */
final class GuidePages {
    /** After tomorrow so many days have a button of their own. */
    private static final int MORE_DAYS = 3;

    private static final int PER_ROW = 2;

    private final Turn turn;
    private final Question question;
    private final GuideTexts texts;

    GuidePages(Turn turn, Question question) {
        this.turn = turn;
        this.question = question;
        this.texts = turn.texts().guide();
    }

    /** What to remind of; what was said before can stay. */
    Page what() {
        List<Keyboard.Button> buttons = new ArrayList<>();
        if (!question.event().isBlank()) {
            buttons.add(guided(texts.keep(), GuideStep.Plain.WHEN));
        }
        buttons.add(cancel());
        RichText asked = RichText.plain(turn.asked(texts.askWhat()));
        RichText text =
                question.event().isBlank() ? asked : heading().then("\n\n").then(asked);
        return Page.of(text).with(new Keyboard.Inline(List.of(buttons)));
    }

    RichText heading() {
        return RichText.bold(Excerpt.of(question.event(), Excerpt.MIDDLE));
    }

    Page when(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, turn.user().zoneOrUtc());
        List<List<Keyboard.Button>> rows = List.of(
                List.of(day(texts.today(), today), day(texts.tomorrow(), today.plusDays(1))),
                IntStream.rangeClosed(2, 1 + MORE_DAYS)
                        .mapToObj(today::plusDays)
                        .map(day -> day(shortly(day), day))
                        .toList(),
                List.of(pick(turn.texts().picking().pickDay(), Step.Plain.OPEN)),
                List.of(guided(turn.texts().card().back(), GuideStep.Plain.WHAT), cancel()));
        return Page.of(heading().then("\n\n" + turn.asked(texts.askWhen()))).with(new Keyboard.Inline(rows));
    }

    private String shortly(LocalDate day) {
        return DateTimeFormatter.ofPattern("ccc, d", turn.user().language().locale())
                .format(day);
    }

    private Keyboard.Button day(String label, LocalDate day) {
        return pick(label, new Step.Day(day));
    }

    private Keyboard.Button pick(String label, Step step) {
        return button(label, new ButtonData.Pick(new Aim.Asked(question.message()), step));
    }

    /** How often, of something that comes at this time. */
    Page repeat(LocalDateTime time) {
        List<Keyboard.Button> rhythms = Stream.of(Rhythm.values())
                .map(rhythm ->
                        guided(RhythmLabels.of(turn, rhythm, time.toLocalDate()), new GuideStep.Saved(time, rhythm)))
                .toList();
        List<List<Keyboard.Button>> rows = new ArrayList<>();
        rows.add(List.of(rhythms.getFirst()));
        rows.addAll(Keyboard.inRows(rhythms.subList(1, 1 + PER_ROW), PER_ROW));
        rhythms.stream().skip(1 + PER_ROW).map(List::of).forEach(rows::add);
        rows.add(List.of(pick(turn.texts().card().back(), new Step.Day(time.toLocalDate())), cancel()));
        ZoneId zone = turn.user().zoneOrUtc();
        return Page.of(heading()
                        .then("\n" + turn.moment(LocalTimes.instantOf(time, zone)))
                        .then("\n\n" + turn.asked(texts.askRepeat())))
                .with(new Keyboard.Inline(rows));
    }

    Keyboard.Button cancel() {
        return guided(texts.cancel(), GuideStep.Plain.CANCEL);
    }

    private Keyboard.Button guided(String label, GuideStep step) {
        return button(label, new ButtonData.Guided(question.message(), step));
    }

    private static Keyboard.Button button(String label, ButtonData data) {
        return new Keyboard.Button(label, data.encoded());
    }
}
