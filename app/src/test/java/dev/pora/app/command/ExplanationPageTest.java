package dev.pora.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.phrase.Context;
import dev.pora.phrase.Doubt;
import dev.pora.phrase.Explanation;
import dev.pora.phrase.Reading;
import dev.pora.phrase.meaning.Day;
import dev.pora.phrase.meaning.TimeOfDay;
import dev.pora.schedule.Once;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Schedule;
import dev.pora.schedule.Zoning;
import dev.pora.schedule.rrule.Frequency;
import dev.pora.schedule.rrule.Rule;
import dev.pora.user.Language;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class ExplanationPageTest {
    private static final Schedule NINE = new Once(LocalDateTime.parse("2026-03-12T09:00"), new Zoning.Floating());
    private static final Schedule DAILY = Recurring.of(
            Rule.every(1, Frequency.DAILY), LocalDateTime.parse("2026-03-12T09:00"), new Zoning.Floating());
    private static final List<Explanation.Piece> PIECES = List.of(
            new Explanation.Piece("завтра", Optional.of(new Day.InDays(1))),
            new Explanation.Piece("в 9", Optional.of(TimeOfDay.Clock.of(LocalTime.of(9, 0), TimeOfDay.Half.OPEN))),
            new Explanation.Piece("чай", Optional.empty()));
    private static final List<String> TOKENS = List.of("завтра", "в", "9", "чай");
    private static final List<Explanation.Piece> ALL_EVENT =
            List.of(new Explanation.Piece("завтра в 9 чай", Optional.empty()));
    private static final List<Explanation.Candidate> CANDIDATES =
            List.of(new Explanation.Candidate(PIECES, 12.5, true), new Explanation.Candidate(ALL_EVENT, -0.5, false));

    private static String page(Language language, Ansi ansi, Explanation explanation) {
        Context context = new Context(Instant.parse("2026-03-11T07:20:00Z"), ZoneId.of("Europe/Moscow"), language);
        return String.join("\n", new ExplanationPage(context, ansi).lines(explanation));
    }

    private static Explanation of(Reading reading) {
        return new Explanation(TOKENS, CANDIDATES, reading);
    }

    private static Reading.Option option(Schedule... schedules) {
        return new Reading.Option(List.of(schedules), "чай", true);
    }

    @Test
    void pieces_readings_and_answer_stand_under_each_other() {
        assertThat(page(Language.RUSSIAN, Ansi.OFF, of(new Reading.Understood(NINE, "чай", true))))
                .isEqualTo("""
                        Сказано: ср, 11 марта 2026, 10:20 (Москва, UTC+3)

                        Слова и знаки
                          завтра · в · 9 · чай

                        Части фразы
                          завтра  день: завтра
                          в 9     время: 9 часов, утра или вечера
                          чай     текст

                        Прочтения, лучшее первым (→ даёт ответ)
                          →  12.50  день: завтра · время: 9 часов, утра или вечера · текст: чай
                             -0.50  текст: завтра в 9 чай

                        Ответ: понятно
                          один раз: чт, 12 марта 2026, 09:00 (Москва, UTC+3)
                          Текст: чай""");
    }

    @Test
    void the_page_is_in_the_language_that_was_asked_for() {
        assertThat(page(Language.ENGLISH, Ansi.OFF, of(new Reading.Understood(NINE, "чай", true))))
                .contains(
                        "Tokens\n  завтра · в · 9 · чай\n",
                        "  завтра  day: tomorrow\n  в 9     time: 9 o'clock, a.m. or p.m.\n  чай     event\n",
                        "  →  12.50  day: tomorrow · time: 9 o'clock, a.m. or p.m. · event: чай\n");
    }

    @Test
    void what_repeats_comes_with_its_next_five() {
        Explanation explanation = new Explanation(
                List.of(),
                List.of(new Explanation.Candidate(List.of(), 0, true)),
                new Reading.Understood(DAILY, "", true));

        assertThat(page(Language.ENGLISH, Ansi.OFF, explanation)).endsWith("""
                        Answer: understood
                          every day at 09:00
                          Event: (nothing else was said)
                          Next:
                            Thu, 12 March 2026, 09:00 (Moscow, UTC+3)
                            Fri, 13 March 2026, 09:00 (Moscow, UTC+3)
                            Sat, 14 March 2026, 09:00 (Moscow, UTC+3)
                            Sun, 15 March 2026, 09:00 (Moscow, UTC+3)
                            Mon, 16 March 2026, 09:00 (Moscow, UTC+3)""");
    }

    @Test
    void a_doubt_is_told_with_its_options_in_order() {
        Doubt doubt = new Doubt(Doubt.Kind.AMBIGUOUS, "в 9");
        Reading reading = new Reading.Unclear(doubt, List.of(option(NINE), option(DAILY, NINE)), "чай");

        assertThat(page(Language.RUSSIAN, Ansi.OFF, of(reading)))
                .containsSubsequence(
                        "Ответ: нужно уточнить",
                        "«в 9»",
                        "  1. ",
                        "     Текст: чай",
                        "  2. ",
                        " + ",
                        "     Ближайшие:",
                        "       чт, 12 марта");
    }

    @Test
    void a_doubt_without_options_and_a_phrase_without_a_time_still_tell_the_event() {
        assertThat(page(
                        Language.ENGLISH,
                        Ansi.OFF,
                        of(new Reading.Unclear(new Doubt(Doubt.Kind.IMPOSSIBLE, "25:00"), List.of(), "tea"))))
                .contains("25:00", "  Event: tea");
        assertThat(page(Language.ENGLISH, Ansi.OFF, of(new Reading.Nothing("tea"))))
                .endsWith("\n\nAnswer: no time was said\n  Event: tea");
    }

    @Test
    void headings_stand_out_on_a_terminal_and_nothing_that_was_typed_is_taken_for_markup() {
        Reading reading = new Reading.Nothing("@|red tea|@");

        assertThat(page(Language.ENGLISH, Ansi.ON, of(reading)))
                .contains("\u001b[1mAnswer: no time was said\u001b[", "Event: @|red tea|@");
    }
}
