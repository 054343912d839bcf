package dev.pora.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pora.schedule.Once;
import dev.pora.schedule.Recurring;
import dev.pora.schedule.UserCalendar;
import dev.pora.schedule.Zoning;
import dev.pora.user.Language;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PhraseReaderTest {
    private final PhraseReader reader = new PhraseReader();

    @ParameterizedTest
    @EnumSource
    void the_words_of_a_phrase_settle_its_language(Language language) {
        assertThat(say(read("в 9:30 созвон", language))).isEqualTo("once 2026-03-12T09:30 | созвон");
        assertThat(say(read("at 9:30 call", language))).isEqualTo("once 2026-03-11T21:30 | call");
    }

    @Test
    void a_phrase_without_words_follows_the_language_of_its_author() {
        assertThat(say(read("9:30", Language.RUSSIAN))).isEqualTo("once 2026-03-12T09:30 |");
        assertThat(say(read("9:30", Language.ENGLISH))).isEqualTo("once 2026-03-11T21:30 |");
    }

    @Test
    void languages_can_be_mixed() {
        assertThat(say(read("tomorrow в 9 созвон", Language.ENGLISH))).isEqualTo("once 2026-03-12T09:00 | созвон");
        assertThat(say(read("завтра at 6pm call", Language.RUSSIAN))).isEqualTo("once 2026-03-12T18:00 | call");
    }

    @Test
    void line_breaks_and_unusual_spaces_separate_words() {
        assertThat(say(read("завтра\nв\u00a09\r\n\tпозвонить", Language.RUSSIAN)))
                .isEqualTo("once 2026-03-12T09:00 | позвонить");
    }

    @Test
    void both_ways_to_write_yo_are_one() {
        assertThat(say(read("завтра днём чай", Language.RUSSIAN))).isEqualTo("once 2026-03-12T15:00 | чай");
        assertThat(say(read("завтра днем чай", Language.RUSSIAN))).isEqualTo("once 2026-03-12T15:00 | чай");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-29T01:00, Europe/Berlin, in 2 hours x, 2026-03-29T02:00:00Z",
        "2026-03-28T10:00, Europe/Berlin, tomorrow at 02:30 x, 2026-03-29T01:00:00Z",
        "2026-10-24T10:00, Europe/Berlin, tomorrow at 02:30 x, 2026-10-25T00:30:00Z",
        "2026-03-28T10:00, Europe/Berlin, in a day x, 2026-03-29T07:00:00Z",
        "2026-01-31T10:00, Europe/Berlin, in a month x, 2026-02-28T08:00:00Z",
        "2026-03-11T10:20, America/New_York, 3/14 at 5pm x, 2026-03-14T21:00:00Z",
        "2026-03-11T10:20, America/New_York, 5/4 at 5pm x, 2026-05-04T21:00:00Z",
    })
    void times_are_placed_by_the_rules_of_the_zone(LocalDateTime now, ZoneId zone, String phrase, Instant due) {
        Instant instant = now.atZone(zone).toInstant();
        assertThat(reader.read(phrase, new Context(instant, zone, Language.ENGLISH)))
                .isInstanceOfSatisfying(
                        Reading.Understood.class,
                        understood -> assertThat(understood.schedule().next(instant, UserCalendar.in(zone)))
                                .contains(due));
    }

    @Test
    void an_elapsed_time_is_never_shorter_than_was_said() {
        Instant now = Instant.parse("2026-03-11T07:20:00.250Z");
        assertThat(once("in 1 minute x", now)).isEqualTo(Instant.parse("2026-03-11T07:21:01Z"));
    }

    @Test
    void a_rule_of_the_calendar_follows_its_user_and_a_rule_of_hours_does_not() {
        assertThat(rule("every day at 9 x", Corpus.NOW).zoning()).isEqualTo(new Zoning.Floating());
        assertThat(rule("every 2 hours x", Corpus.NOW).zoning()).isEqualTo(Zoning.EXACT);
    }

    @Test
    void a_rule_of_hours_that_starts_in_an_overlap_starts_in_its_right_half() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Instant now = Instant.parse("2026-10-25T00:30:00Z");
        Reading reading = reader.read("every hour x", new Context(now, berlin, Language.ENGLISH));
        assertThat(((Reading.Understood) reading).schedule().next(now, UserCalendar.in(berlin)))
                .contains(Instant.parse("2026-10-25T01:30:00Z"));
    }

    @Test
    void the_last_day_of_a_month_keeps_its_anchor() {
        Instant february =
                LocalDateTime.parse("2026-02-10T10:00").atZone(Corpus.MOSCOW).toInstant();
        Recurring rule = rule("every month on the 31st at 10:00 x", february);
        Instant first = rule.next(february, UserCalendar.in(Corpus.MOSCOW)).orElseThrow();
        Instant second = rule.next(first, UserCalendar.in(Corpus.MOSCOW)).orElseThrow();
        assertThat(first).isEqualTo(Instant.parse("2026-02-28T07:00:00Z"));
        assertThat(second).isEqualTo(Instant.parse("2026-03-31T07:00:00Z"));
    }

    private static String say(Reading reading) {
        return Expected.say(reading, new Context(Corpus.NOW, Corpus.MOSCOW, Language.ENGLISH));
    }

    private Reading read(String phrase, Language language) {
        return reader.read(phrase, new Context(Corpus.NOW, Corpus.MOSCOW, language));
    }

    private Instant once(String phrase, Instant now) {
        Reading reading = reader.read(phrase, new Context(now, Corpus.MOSCOW, Language.ENGLISH));
        return ((Once) ((Reading.Understood) reading).schedule()).instant(Corpus.MOSCOW);
    }

    private Recurring rule(String phrase, Instant now) {
        Reading reading = reader.read(phrase, new Context(now, Corpus.MOSCOW, Language.ENGLISH));
        return (Recurring) ((Reading.Understood) reading).schedule();
    }
}
