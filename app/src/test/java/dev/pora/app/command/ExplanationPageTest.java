package dev.pora.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.phrase.Context;
import dev.pora.phrase.Doubt;
import dev.pora.phrase.Explanation;
import dev.pora.phrase.Reading;
import dev.pora.schedule.Once;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.Schedule;
import dev.pora.schedule.Zoning;
import dev.pora.schedule.rrule.Frequency;
import dev.pora.schedule.rrule.Rule;
import dev.pora.user.Language;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class ExplanationPageTest {
    private static final Schedule NINE = new Once(LocalDateTime.parse("2026-03-12T09:00"), new Zoning.Floating());
    private static final Schedule DAILY = Recurring.of(
            Rule.every(1, Frequency.DAILY), LocalDateTime.parse("2026-03-12T09:00"), new Zoning.Floating());
    private static final List<Explanation.Piece> PIECES = List.of(
            new Explanation.Piece("завтра", "day +1"),
            new Explanation.Piece("в 9", "clock 9"),
            new Explanation.Piece("чай", "event"));
    private static final List<Explanation.Candidate> CANDIDATES =
            List.of(new Explanation.Candidate("tomorrow 9:00", 12.5), new Explanation.Candidate("", -0.5));

    private static String page(Language language, Ansi ansi, Explanation explanation) {
        Context context = new Context(Instant.parse("2026-03-11T07:20:00Z"), ZoneId.of("Europe/Moscow"), language);
        return String.join("\n", new ExplanationPage(context, ansi).lines(explanation));
    }

    private static Explanation of(Reading reading) {
        return new Explanation(PIECES, CANDIDATES, reading);
    }

    private static Reading.Option option(Schedule... schedules) {
        return new Reading.Option(List.of(schedules), "чай", true);
    }

    @Test
    void pieces_readings_and_answer_stand_under_each_other() {
        assertThat(page(Language.RUSSIAN, Ansi.OFF, of(new Reading.Understood(NINE, "чай", true))))
                .isEqualTo("""
                        Сказано: ср, 11 марта 2026, 10:20 (Москва, UTC+3)

                        Части фразы
                          завтра  day +1
                          в 9     clock 9
                          чай     событие

                        Прочтения, лучшее первым
                            12.50  tomorrow 9:00
                            -0.50  (только событие)

                        Ответ
                          один раз: чт, 12 марта 2026, 09:00 (Москва, UTC+3)
                          Событие: чай""");
    }

    @Test
    void what_repeats_comes_with_its_next_five() {
        assertThat(page(
                        Language.ENGLISH,
                        Ansi.OFF,
                        new Explanation(List.of(), List.of(), new Reading.Understood(DAILY, "", true))))
                .isEqualTo("""
                        Said: Wed, 11 March 2026, 10:20 (Moscow, UTC+3)

                        Answer
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
                        "«в 9»",
                        "  1. ",
                        "     Событие: чай",
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
                .endsWith("\n\nAnswer\n  No time was said.\n  Event: tea");
    }

    @Test
    void headings_stand_out_on_a_terminal_and_nothing_that_was_typed_is_taken_for_markup() {
        Reading reading = new Reading.Nothing("@|red tea|@");

        assertThat(page(Language.ENGLISH, Ansi.ON, of(reading)))
                .contains("\u001b[1mAnswer\u001b[", "Event: @|red tea|@");
    }
}
