package dev.pora.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.pora.schedule.Recurring;
import dev.pora.schedule.TimesOfDay;
import dev.pora.schedule.UserCalendar;
import dev.pora.user.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostilePhrasesTest {
    private static final int LONGEST = 4096;
    private static final Duration AT_MOST = Duration.ofSeconds(2);

    private final PhraseReader reader = new PhraseReader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\0",
                "\0\0завтра\0в 9",
                "...",
                "12345678901234567890",
                "99999999999999999999:99",
                "через 99999999999999999999 минут",
                "in 99999999 years",
                "in 99999999 hours",
                "каждые 99999999 дней",
                "\u202eзавтра в 9\u202c",
                "תזכיר לי מחר בשעה 9",
                "ذكرني غدا ٩:٣٠",
                "明天9:30",
                "\ud83d",
                "\udc00 завтра",
                "31.31.31",
                "0.0.0",
                "00/00/0000",
                "0000-00-00",
                "9999-12-31 23:59",
                "29.02.2027",
                "every 0 days",
                "every -1 days",
                "each every each every",
                "в в в в 9 9 9",
                "a@b://",
                "1:1:1:1:1",
                "24:60",
            })
    void strange_phrases_are_answered(String phrase) {
        assertThat(read(phrase)).isNotNull();
    }

    static Stream<String> building_blocks() {
        return Stream.of(
                "в ",
                "9 ",
                "каждый ",
                "через ",
                "1 час ",
                "tomorrow ",
                "15:30 ",
                "9",
                "a",
                ".",
                "\"",
                "(",
                "mon, ",
                "🫖");
    }

    @ParameterizedTest
    @MethodSource("building_blocks")
    void four_thousand_characters_are_read_fast(String block) {
        String phrase = block.repeat(LONGEST).substring(0, LONGEST);
        Reading reading = assertTimeoutPreemptively(AT_MOST, () -> read(phrase));
        assertThat(reading).isNotNull();
    }

    @Test
    void what_ends_before_its_first_day_is_no_option() {
        assertThat(read("каждые 3 часа по пятницам до 21").options())
                .flatExtracting(Reading.Option::schedules)
                .singleElement(InstanceOfAssertFactories.type(Recurring.class))
                .extracting(Recurring::times)
                .isInstanceOf(TimesOfDay.Window.class);
    }

    /** The bound on the work is far beyond what people write. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Обсудили с коллегами ремонт на кухне: плитку менять целиком, потому что старая отошла от стены; мастер"
                        + " просит заранее купить клей и затирку. | завтра в 9 утра",
                "We talked about the kitchen, and all of the tiles have to be replaced because the old ones came off the"
                        + " wall; the craftsman asks us to buy glue and grout. | tomorrow at 9 am"
            })
    void a_long_message_is_read_to_its_end(String sentenceAndTime) {
        String[] halves = sentenceAndTime.split("\\| ", 2);
        String prose = halves[0].repeat((LONGEST - halves[1].length()) / halves[0].length());
        Reading reading = read(prose + halves[1]);
        assertThat(reading).isInstanceOf(Reading.Understood.class);
        assertThat(reading.event() + ". ").isEqualTo(prose);
    }

    @Test
    void random_characters_are_answered() {
        Random random = new Random(20261123);
        for (int round = 0; round < 2_000; round++) {
            String phrase = random.ints(random.nextInt(60), 0, Character.MAX_CODE_POINT + 1)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());
            assertThat(read(phrase)).as(phrase).isNotNull();
        }
    }

    /** Every option lies ahead, and only the typed characters come back as the event. */
    @Test
    void shuffled_words_of_time_are_answered_with_times_that_are_ahead() {
        List<String> words = Corpus.all()
                .flatMap(line -> Stream.of(line.phrase().split(" ", -1)))
                .distinct()
                .toList();
        Random random = new Random(20261124);
        for (int round = 0; round < 20_000; round++) {
            String phrase = Stream.generate(() -> words.get(random.nextInt(words.size())))
                    .limit(1 + random.nextInt(9))
                    .collect(Collectors.joining(" "));
            check(phrase, read(phrase));
        }
    }

    private static void check(String phrase, Reading reading) {
        assertThat(reading.options().stream().flatMap(option -> option.schedules().stream()))
                .as(phrase)
                .allSatisfy(schedule -> assertThat(schedule.next(Corpus.NOW, UserCalendar.in(Corpus.MOSCOW)))
                        .isPresent());
        assertThat(reading.event().length()).as(phrase).isLessThanOrEqualTo(phrase.length());
    }

    @Test
    void a_phrase_can_be_read_in_every_zone() {
        for (String id : ZoneId.getAvailableZoneIds()) {
            Context context = new Context(Instant.parse("2026-03-29T00:59:59.999Z"), ZoneId.of(id), Language.RUSSIAN);
            assertThat(reader.read("завтра в 2:30 позвонить", context)).as(id).isInstanceOf(Reading.Understood.class);
        }
    }

    private Reading read(String phrase) {
        return reader.read(phrase, new Context(Corpus.NOW, Corpus.MOSCOW, Language.RUSSIAN));
    }
}
